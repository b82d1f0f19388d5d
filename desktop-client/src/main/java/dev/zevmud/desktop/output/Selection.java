package dev.zevmud.desktop.output;

import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

/// The selected part of a text area as plain text.
final class Selection {

    private Selection() {}

    static String text(RichTextArea area) {
        SelectionSegment selection = area.getSelection();
        if (selection == null || !area.hasNonEmptySelection()) {
            return "";
        }
        TextPos from = selection.getMin();
        TextPos to = selection.getMax();
        StringBuilder text = new StringBuilder();
        for (int line = from.index(); line <= to.index(); line++) {
            String all = area.getPlainText(line);
            int start = line == from.index() ? from.offset() : 0;
            int end = line == to.index() ? to.offset() : all.length();
            text.append(all, start, end);
            if (line < to.index()) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
