package dev.zevmud.protocol.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Colours and attributes of a span. A missing colour is the reader's default, a missing underline
/// colour that of the text. `attributes` is a set of [Attribute#bit()]s; the bits above them hold
/// the kind of the underline ([#underline()]) if it is not a plain one, and no others are kept.
///
/// [#of] and the methods that change a style give the same object for the styles a game is full of
/// – a palette colour, bold, dim, italic, underlined, on no background – and this object where
/// nothing changes: a parser makes no garbage of them.
public record Style(
        @Nullable Color foreground,
        @Nullable Color background,
        @Nullable Color underlineColor,
        int attributes) {

    /// Above the bits of [Attribute].
    private static final int KIND_SHIFT = 9;

    private static final int ATTRIBUTE_BITS = (1 << KIND_SHIFT) - 1;

    /// Styles whose attributes are among these bits are made once.
    private static final int COMMON_BITS =
            Attribute.BOLD.bit()
                    | Attribute.DIM.bit()
                    | Attribute.ITALIC.bit()
                    | Attribute.UNDERLINE.bit();

    /// By palette index plus one (0: no colour), then by attributes. Filled on demand; two threads
    /// may make the same style, and then one of the two equal objects stays.
    private static final @Nullable Style[] COMMON = new Style[257 * (COMMON_BITS + 1)];

    public static final Style DEFAULT = of(null, null, null, 0);

    public Style {
        attributes = normal(attributes);
    }

    /// A style without an underline colour.
    public Style(@Nullable Color foreground, @Nullable Color background, int attributes) {
        this(foreground, background, null, attributes);
    }

    /// The style with these parts; the same object each time for the common ones.
    public static Style of(
            @Nullable Color foreground,
            @Nullable Color background,
            @Nullable Color underlineColor,
            int attributes) {
        if (background != null || underlineColor != null || (attributes & ~COMMON_BITS) != 0) {
            return new Style(foreground, background, underlineColor, attributes);
        }
        int column =
                switch (foreground) {
                    case null -> 0;
                    case Color.Palette(int index) -> index + 1;
                    case Color.Rgb _ -> -1;
                };
        if (column < 0) {
            return new Style(foreground, null, null, attributes);
        }
        int slot = column * (COMMON_BITS + 1) + attributes;
        Style common = COMMON[slot];
        if (common == null) {
            common = new Style(foreground, null, null, attributes);
            COMMON[slot] = common;
        }
        return common;
    }

    /// A style with only a palette foreground.
    public static Style foreground(int paletteIndex) {
        return of(Color.palette(paletteIndex), null, null, 0);
    }

    public boolean has(Attribute attribute) {
        return (attributes & attribute.bit()) != 0;
    }

    /// How the text is underlined.
    public Underline underline() {
        if (!has(Attribute.UNDERLINE)) {
            return Underline.NONE;
        }
        int kind = attributes >> KIND_SHIFT;
        return kind == 0 ? Underline.SINGLE : Underline.of(kind);
    }

    /// With [Attribute#UNDERLINE], the plain one.
    public Style with(Attribute attribute) {
        return attribute == Attribute.UNDERLINE
                ? with(Underline.SINGLE)
                : changed(foreground, background, underlineColor, attributes | attribute.bit());
    }

    public Style without(Attribute attribute) {
        return changed(foreground, background, underlineColor, attributes & ~attribute.bit());
    }

    public Style with(Underline underline) {
        return changed(
                foreground, background, underlineColor, underlined(attributes, underline.code()));
    }

    public Style withForeground(@Nullable Color color) {
        return changed(color, background, underlineColor, attributes);
    }

    public Style withBackground(@Nullable Color color) {
        return changed(foreground, color, underlineColor, attributes);
    }

    public Style withUnderlineColor(@Nullable Color color) {
        return changed(foreground, background, color, attributes);
    }

    /// A style with these parts: this one if they are its own.
    public Style changed(
            @Nullable Color foreground,
            @Nullable Color background,
            @Nullable Color underlineColor,
            int attributes) {
        int normal = normal(attributes);
        return normal == this.attributes
                        && Objects.equals(foreground, this.foreground)
                        && Objects.equals(background, this.background)
                        && Objects.equals(underlineColor, this.underlineColor)
                ? this
                : of(foreground, background, underlineColor, normal);
    }

    /// `attributes` with the underline of an [Underline#code()].
    public static int underlined(int attributes, int underlineCode) {
        int others = attributes & ATTRIBUTE_BITS & ~Attribute.UNDERLINE.bit();
        return underlineCode == 0
                ? others
                : others | Attribute.UNDERLINE.bit() | kindBits(underlineCode);
    }

    private static int kindBits(int underlineCode) {
        return underlineCode == 1 ? 0 : underlineCode << KIND_SHIFT;
    }

    private static int normal(int attributes) {
        int plain = attributes & ATTRIBUTE_BITS;
        int kind = attributes >>> KIND_SHIFT;
        return kind > 1 && Underline.isCode(kind) && (plain & Attribute.UNDERLINE.bit()) != 0
                ? attributes
                : plain;
    }
}
