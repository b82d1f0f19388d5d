package dev.zevmud.desktop.shared;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Hands work to the JavaFX thread at its next pulse, when the window is about to be drawn anyway.
public final class Pulses {

    private Pulses() {}

    /// May be called on any thread.
    public static void next(Runnable work) {
        Platform.runLater(() ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        work.run();
                    }
                }.start());
    }
}
