package dev.zevmud.protocol.text;

import org.jspecify.annotations.Nullable;

/// A run of characters that look alike. `text` holds no control characters.
public record Span(String text, Style style, @Nullable Link link) {

    public static Span plain(String text) {
        return new Span(text, Style.DEFAULT, null);
    }

    public static Span of(String text, Style style) {
        return new Span(text, style, null);
    }
}
