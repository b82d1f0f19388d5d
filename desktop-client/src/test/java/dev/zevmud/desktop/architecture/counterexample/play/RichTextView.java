package dev.zevmud.desktop.architecture.counterexample.play;

import dev.zevmud.desktop.architecture.counterexample.output.ConnectedOutput;
import jfx.incubator.scene.control.richtext.RichTextArea;

/// Wrong: knows the incubating control outside of `output`.
public final class RichTextView {

    int lines(RichTextArea area, ConnectedOutput output) {
        return area.getParagraphCount() + output.hashCode();
    }
}
