package dev.zevmud.desktop.architecture.counterexample.play;

import javafx.scene.control.Label;

/// Wrong: a ViewModel that sees a control.
final class ControlViewModel {

    void show(Label label) {
        label.setText("");
    }
}
