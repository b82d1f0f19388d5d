package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Style;
import org.jspecify.annotations.Nullable;

/// "Select graphic rendition" (ECMA-48 8.3.117, ITU T.416 colours): parameters to a style.
final class Sgr {

    private static final Color[] PALETTE = new Color[256];

    static {
        for (int i = 0; i < PALETTE.length; i++) {
            PALETTE[i] = new Color.Palette(i);
        }
    }

    private Sgr() {}

    static Style apply(Style style, Parameters parameters) {
        Style result = style;
        int i = 0;
        while (i < parameters.count()) {
            int code = parameters.value(i, 0);
            int end = parameters.endOfGroup(i);
            if (code == 38 || code == 48 || code == 58) {
                boolean colons = end > i + 1;
                int used = colons ? end : endOfSemicolonColor(parameters, i);
                Color color =
                        colons ? colonColor(parameters, i, end) : semicolonColor(parameters, i);
                result = withExtended(result, code, color);
                i = used;
            } else if (code == 4 && end > i + 1) {
                result = with(result, Attribute.UNDERLINE, parameters.value(i + 1, 1) != 0);
                i = end;
            } else {
                result = simple(result, code);
                i = end;
            }
        }
        return result;
    }

    private static Style withExtended(Style style, int code, @Nullable Color color) {
        if (color == null) {
            return style;
        }
        return switch (code) {
            case 38 -> style.withForeground(color);
            case 48 -> style.withBackground(color);
            // The colour of an underline is not kept.
            default -> style;
        };
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

    /// `38:5:n`, `38:2:r:g:b` and, with a colour space, `38:2::r:g:b`.
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
        return index < PALETTE.length ? PALETTE[index] : null;
    }

    private static @Nullable Color rgb(Parameters parameters, int from) {
        int red = parameters.value(from, 0);
        int green = parameters.value(from + 1, 0);
        int blue = parameters.value(from + 2, 0);
        return red > 255 || green > 255 || blue > 255
                ? null
                : new Color.Rgb(red << 16 | green << 8 | blue);
    }

    private static Style simple(Style style, int code) {
        if (code >= 30 && code <= 37) {
            return style.withForeground(PALETTE[code - 30]);
        }
        if (code >= 40 && code <= 47) {
            return style.withBackground(PALETTE[code - 40]);
        }
        if (code >= 90 && code <= 97) {
            return style.withForeground(PALETTE[code - 90 + 8]);
        }
        if (code >= 100 && code <= 107) {
            return style.withBackground(PALETTE[code - 100 + 8]);
        }
        return switch (code) {
            case 0 -> Style.DEFAULT;
            case 1 -> style.with(Attribute.BOLD);
            case 2 -> style.with(Attribute.DIM);
            case 3 -> style.with(Attribute.ITALIC);
            case 4, 21 -> style.with(Attribute.UNDERLINE);
            case 5, 6 -> style.with(Attribute.BLINK);
            case 7 -> style.with(Attribute.INVERSE);
            case 8 -> style.with(Attribute.HIDDEN);
            case 9 -> style.with(Attribute.STRIKE);
            case 22 -> style.without(Attribute.BOLD).without(Attribute.DIM);
            case 23 -> style.without(Attribute.ITALIC);
            case 24 -> style.without(Attribute.UNDERLINE);
            case 25 -> style.without(Attribute.BLINK);
            case 27 -> style.without(Attribute.INVERSE);
            case 28 -> style.without(Attribute.HIDDEN);
            case 29 -> style.without(Attribute.STRIKE);
            case 39 -> style.withForeground(null);
            case 49 -> style.withBackground(null);
            case 53 -> style.with(Attribute.OVERLINE);
            case 55 -> style.without(Attribute.OVERLINE);
            default -> style;
        };
    }

    private static Style with(Style style, Attribute attribute, boolean on) {
        return on ? style.with(attribute) : style.without(attribute);
    }
}
