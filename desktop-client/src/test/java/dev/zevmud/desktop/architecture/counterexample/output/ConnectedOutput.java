package dev.zevmud.desktop.architecture.counterexample.output;

import dev.zevmud.desktop.architecture.counterexample.play.RichTextView;

/// Wrong: the output knows who plays, and closes a cycle.
public final class ConnectedOutput {

    boolean isShownBy(RichTextView view) {
        return view.hashCode() == hashCode();
    }
}
