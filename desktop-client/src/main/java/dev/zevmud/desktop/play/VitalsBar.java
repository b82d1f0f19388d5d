package dev.zevmud.desktop.play;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Health, mana and stamina, as bars with numbers.
final class VitalsBar extends HBox {

    private static final double LOW = 0.25;

    VitalsBar(WorldPanel world) {
        getStyleClass().add("vitals");
        getChildren()
                .addAll(
                        gauge(world.health(), "hp"),
                        gauge(world.mana(), "mana"),
                        gauge(world.stamina(), "stamina"));
    }

    private static Region gauge(Gauge gauge, String id) {
        Label name = new Label(gauge.name());
        name.getStyleClass().add("gauge-name");
        Label numbers = new Label();
        numbers.setId(id + "-text");
        numbers.getStyleClass().add("gauge-numbers");
        numbers.textProperty().bind(gauge.label());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar(0);
        bar.setId(id);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().addAll("gauge", "gauge-" + id);
        bar.progressProperty().bind(gauge.fraction());
        bar.accessibleTextProperty().bind(Bindings.concat(gauge.name(), " ", gauge.label()));
        gauge.fraction()
                .addListener((observed, before, now) -> {
                    bar.getStyleClass().remove("gauge-low");
                    if (now.doubleValue() < LOW && gauge.most() > 0) {
                        bar.getStyleClass().add("gauge-low");
                    }
                });
        VBox box = new VBox(new HBox(name, gap, numbers), bar);
        box.getStyleClass().add("gauge-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        return box;
    }
}
