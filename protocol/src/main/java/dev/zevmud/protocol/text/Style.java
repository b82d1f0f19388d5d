package dev.zevmud.protocol.text;

import org.jspecify.annotations.Nullable;

/// Colours and attributes of a span. A missing colour is the reader's default; `attributes` is a
/// set of [Attribute#bit()]s.
public record Style(@Nullable Color foreground, @Nullable Color background, int attributes) {

    public static final Style DEFAULT = new Style(null, null, 0);

    /// A style with only a palette foreground.
    public static Style foreground(int paletteIndex) {
        return DEFAULT.withForeground(new Color.Palette(paletteIndex));
    }

    public boolean has(Attribute attribute) {
        return (attributes & attribute.bit()) != 0;
    }

    public Style with(Attribute attribute) {
        return new Style(foreground, background, attributes | attribute.bit());
    }

    public Style without(Attribute attribute) {
        return new Style(foreground, background, attributes & ~attribute.bit());
    }

    public Style withForeground(@Nullable Color color) {
        return new Style(color, background, attributes);
    }

    public Style withBackground(@Nullable Color color) {
        return new Style(foreground, color, attributes);
    }
}
