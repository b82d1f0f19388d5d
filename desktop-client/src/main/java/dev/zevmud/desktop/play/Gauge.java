package dev.zevmud.desktop.play;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// A number that is spent and comes back, such as health: how much there is of how much.
final class Gauge {

    private final String name;
    private final IntegerProperty value = new SimpleIntegerProperty();
    private final IntegerProperty most = new SimpleIntegerProperty();
    private final DoubleBinding fraction =
            Bindings.createDoubleBinding(
                    () ->
                            most.get() <= 0
                                    ? 0
                                    : Math.clamp((double) value.get() / most.get(), 0.0, 1.0),
                    value,
                    most);
    private final StringBinding label =
            Bindings.createStringBinding(
                    () -> most.get() <= 0 ? "–" : value.get() + " / " + most.get(), value, most);

    Gauge(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void set(int newValue, int newMost) {
        value.set(newValue);
        most.set(newMost);
    }

    int value() {
        return value.get();
    }

    int most() {
        return most.get();
    }

    /// From 0 to 1.
    DoubleBinding fraction() {
        return fraction;
    }

    /// `80 / 100`, or a dash while nothing is known.
    StringBinding label() {
        return label;
    }
}
