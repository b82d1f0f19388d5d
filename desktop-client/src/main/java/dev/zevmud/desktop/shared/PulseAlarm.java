package dev.zevmud.desktop.shared;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// An [Alarm] on the JavaFX thread.
public final class PulseAlarm implements Alarm {

    @Override
    public Ringing after(Duration delay, Runnable task) {
        PauseTransition pause =
                new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(event -> task.run());
        pause.play();
        return pause::stop;
    }
}
