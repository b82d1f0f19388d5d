package dev.zevmud.desktop.output;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import org.jspecify.annotations.Nullable;

/// How a span is drawn: the attributes of its characters and, if it has one, the colour behind
/// them.
record SpanLook(StyleAttributeMap attributes, @Nullable Color behind) {

    private static final double DIM = 0.45;
    private static final double LEAST_CONTRAST = 4.5;

    static SpanLook of(Span span) {
        Style style = span.style();
        Color text = style.foreground() == null ? TerminalPalette.TEXT : color(style.foreground());
        Color behind = style.background() == null ? null : color(style.background());
        if (style.has(Attribute.INVERSE)) {
            Color swapped = behind == null ? TerminalPalette.PAGE : behind;
            behind = text;
            text = swapped;
        }
        if (style.has(Attribute.DIM)) {
            text = text.interpolate(behind == null ? TerminalPalette.PAGE : behind, DIM);
        }
        if (style.has(Attribute.HIDDEN)) {
            text = behind == null ? TerminalPalette.PAGE : behind;
        }
        if (behind != null && !style.has(Attribute.HIDDEN)) {
            text = readable(text, behind);
        }
        StyleAttributeMap attributes =
                StyleAttributeMap.builder()
                        .setTextColor(text)
                        .setBold(style.has(Attribute.BOLD))
                        .setItalic(style.has(Attribute.ITALIC))
                        .setUnderline(style.has(Attribute.UNDERLINE) || span.link() != null)
                        .setStrikeThrough(style.has(Attribute.STRIKE))
                        .build();
        return new SpanLook(attributes, behind);
    }

    /// The text's colour, or black or white where it could not be told from what is behind it.
    private static Color readable(Color text, Color behind) {
        if (contrast(text, behind) >= LEAST_CONTRAST) {
            return text;
        }
        return contrast(Color.BLACK, behind) > contrast(Color.WHITE, behind)
                ? Color.BLACK
                : Color.WHITE;
    }

    /// The contrast of two colours as WCAG 2 counts it, from 1 to 21.
    static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Color color(dev.zevmud.protocol.text.Color color) {
        return TerminalPalette.of(color);
    }

    /// Looks that were worked out already; the game chooses styles, so it is bounded.
    static final class Cache extends LinkedHashMap<Cache.Key, SpanLook> {

        private static final long serialVersionUID = 1L;
        private static final int MAX_LOOKS = 1_024;

        record Key(Style style, boolean link) {}

        Cache() {
            super(64, 0.75f, true);
        }

        SpanLook look(Span span) {
            return computeIfAbsent(
                    new Key(span.style(), span.link() != null), key -> SpanLook.of(span));
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SpanLook> eldest) {
            return size() > MAX_LOOKS;
        }
    }
}
