package dev.zevmud.protocol.text;

import java.util.List;
import java.util.stream.Collectors;

/// One line of spans, without its line end. No spans: an empty line.
public record StyledLine(List<Span> spans) {

    public static final StyledLine EMPTY = new StyledLine(List.of());

    public StyledLine {
        spans = List.copyOf(spans);
    }

    public static StyledLine plain(String text) {
        return text.isEmpty() ? EMPTY : new StyledLine(List.of(Span.plain(text)));
    }

    public static StyledLine of(String text, Style style) {
        return text.isEmpty() ? EMPTY : new StyledLine(List.of(Span.of(text, style)));
    }

    /// The characters alone.
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
