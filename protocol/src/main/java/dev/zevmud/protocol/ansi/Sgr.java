package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.Underline;
import org.jspecify.annotations.Nullable;

/// "Select graphic rendition" (ECMA-48 8.3.117, ITU T.416 colours): parameters to a style. What is
/// unknown or incomplete changes nothing. Rapid blinking (6) is blinking: nothing here may flash
/// more than three times a second (WCAG 2.3.1).
final class Sgr {

    private static final int BOLD = Attribute.BOLD.bit();
    private static final int DIM = Attribute.DIM.bit();
    private static final int ITALIC = Attribute.ITALIC.bit();
    private static final int BLINK = Attribute.BLINK.bit();
    private static final int INVERSE = Attribute.INVERSE.bit();
    private static final int HIDDEN = Attribute.HIDDEN.bit();
    private static final int STRIKE = Attribute.STRIKE.bit();
    private static final int OVERLINE = Attribute.OVERLINE.bit();

    private Sgr() {}

    /// `style` itself if nothing changes.
    static Style apply(Style style, Parameters parameters) {
        @Nullable Color foreground = style.foreground();
        @Nullable Color background = style.background();
        @Nullable Color underline = style.underlineColor();
        int attributes = style.attributes();
        int count = parameters.count();
        int i = 0;
        while (i < count) {
            int code = parameters.value(i, 0);
            int end = parameters.endOfGroup(i);
            switch (code) {
                case 0 -> {
                    foreground = null;
                    background = null;
                    underline = null;
                    attributes = 0;
                }
                case 30, 31, 32, 33, 34, 35, 36, 37 -> foreground = Color.palette(code - 30);
                case 40, 41, 42, 43, 44, 45, 46, 47 -> background = Color.palette(code - 40);
                case 90, 91, 92, 93, 94, 95, 96, 97 -> foreground = Color.palette(code - 90 + 8);
                case 100, 101, 102, 103, 104, 105, 106, 107 ->
                        background = Color.palette(code - 100 + 8);
                case 38 -> foreground = extended(parameters, i, end, foreground);
                case 48 -> background = extended(parameters, i, end, background);
                case 58 -> underline = extended(parameters, i, end, underline);
                case 39 -> foreground = null;
                case 49 -> background = null;
                case 59 -> underline = null;
                case 4 -> {
                    int kind = end > i + 1 ? parameters.value(i + 1, 1) : 1;
                    attributes =
                            Underline.isCode(kind)
                                    ? Style.underlined(attributes, kind)
                                    : attributes;
                }
                default -> attributes = attributes(attributes, code);
            }
            boolean semicolonColor = end == i + 1 && (code == 38 || code == 48 || code == 58);
            i = semicolonColor ? endOfSemicolonColor(parameters, i) : end;
        }
        return style.changed(foreground, background, underline, attributes);
    }

    private static int attributes(int attributes, int code) {
        return switch (code) {
            case 1 -> attributes | BOLD;
            case 2 -> attributes | DIM;
            case 3 -> attributes | ITALIC;
            case 5, 6 -> attributes | BLINK;
            case 7 -> attributes | INVERSE;
            case 8 -> attributes | HIDDEN;
            case 9 -> attributes | STRIKE;
            case 21 -> Style.underlined(attributes, 2);
            case 22 -> attributes & ~(BOLD | DIM);
            case 23 -> attributes & ~ITALIC;
            case 24 -> Style.underlined(attributes, 0);
            case 25 -> attributes & ~BLINK;
            case 27 -> attributes & ~INVERSE;
            case 28 -> attributes & ~HIDDEN;
            case 29 -> attributes & ~STRIKE;
            case 53 -> attributes | OVERLINE;
            case 55 -> attributes & ~OVERLINE;
            default -> attributes;
        };
    }

    /// The colour behind 38, 48 or 58, or `otherwise` where there is none.
    private static @Nullable Color extended(
            Parameters parameters, int i, int end, @Nullable Color otherwise) {
        Color color = end > i + 1 ? colonColor(parameters, i, end) : semicolonColor(parameters, i);
        return color == null ? otherwise : color;
    }

    private static int endOfSemicolonColor(Parameters parameters, int i) {
        return switch (parameters.value(i + 1, 0)) {
            case 2 -> i + 5;
            case 5 -> i + 3;
            default -> i + 2;
        };
    }

    private static @Nullable Color semicolonColor(Parameters parameters, int i) {
        return switch (parameters.value(i + 1, 0)) {
            case 2 -> i + 4 < parameters.count() ? rgb(parameters, i + 2) : null;
            case 5 -> i + 2 < parameters.count() ? palette(parameters.value(i + 2, 0)) : null;
            default -> null;
        };
    }

    /// `38:5:n`, `38:2:r:g:b` and, with a colour space (absent or not), `38:2::r:g:b`; tolerances
    /// behind it are ignored.
    private static @Nullable Color colonColor(Parameters parameters, int i, int end) {
        return switch (parameters.value(i + 1, 0)) {
            case 2 -> {
                int numbers = end - (i + 2);
                if (numbers < 3) {
                    yield null;
                }
                yield rgb(parameters, numbers == 3 ? i + 2 : i + 3);
            }
            case 5 -> i + 2 < end ? palette(parameters.value(i + 2, 0)) : null;
            default -> null;
        };
    }

    private static @Nullable Color palette(int index) {
        return index < 256 ? Color.palette(index) : null;
    }

    private static @Nullable Color rgb(Parameters parameters, int from) {
        int red = parameters.value(from, 0);
        int green = parameters.value(from + 1, 0);
        int blue = parameters.value(from + 2, 0);
        return red > 255 || green > 255 || blue > 255
                ? null
                : new Color.Rgb(red << 16 | green << 8 | blue);
    }
}
