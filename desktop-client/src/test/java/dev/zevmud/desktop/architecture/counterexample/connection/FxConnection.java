package dev.zevmud.desktop.architecture.counterexample.connection;

import javafx.application.Platform;

/// Wrong: a connection that knows JavaFX.
final class FxConnection {

    void deliver(Runnable work) {
        Platform.runLater(work);
    }
}
