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
