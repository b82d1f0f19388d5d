package dev.zevmud.server.view;

import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/// The lines that one rendering collects. With a screen reader, they carry no style.
final class Lines {

    private final boolean plain;
    private final List<StyledLine> lines = new ArrayList<>();

    Lines(boolean plain) {
        this.plain = plain;
    }

    void add(String text) {
        add(text, Style.DEFAULT);
    }

    /// Content may have several lines.
    void add(String text, Style style) {
        for (String line : text.strip().split("\n", -1)) {
            lines.add(
                    line.isEmpty() ? StyledLine.EMPTY : new StyledLine(List.of(span(line, style))));
        }
    }

    /// A line of a drawing, which begins with spaces.
    void drawn(String line) {
        lines.add(new StyledLine(List.of(span(line, Style.DEFAULT))));
    }

    private Span span(String text, Style style) {
        return Span.of(text, plain ? Style.DEFAULT : style);
    }

    List<StyledLine> lines() {
        return lines;
    }
}
