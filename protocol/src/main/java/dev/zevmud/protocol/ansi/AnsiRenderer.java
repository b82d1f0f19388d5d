package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.Underline;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Spans to terminal text at a colour depth. Starts from and returns to the default style, so that
/// what is rendered can be put anywhere. With `links`, OSC 8 for what can be clicked. Control
/// characters in a span's text are left out: nothing but the style can move a cursor.
///
/// Kinds and colours of underlines are for 256 colours and more; sixteen get a plain underline.
/// They are written in colon form and in a sequence of their own behind a plain `4`: a terminal
/// that does not know them skips that sequence and underlines, and none takes `58;5;1` for blinking
/// and bold.
public record AnsiRenderer(ColorDepth depth, boolean links) {

    private static final String CSI = "\u001B[";
    private static final String RESET = "\u001B[0m";
    private static final List<Attribute> ATTRIBUTES = List.of(Attribute.values());
    private static final int ATTRIBUTE_BITS =
            ATTRIBUTES.stream().mapToInt(Attribute::bit).reduce(0, (a, b) -> a | b);

    public String render(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        render(spans, out);
        return out.toString();
    }

    public void render(List<Span> spans, StringBuilder out) {
        Style current = Style.DEFAULT;
        @Nullable String currentLink = null;
        for (Span span : spans) {
            if (links && depth != ColorDepth.NONE) {
                Link link = span.link();
                String uri = link == null ? null : Links.toUri(link);
                if (!Objects.equals(currentLink, uri)) {
                    currentLink = uri;
                    link(uri, out);
                }
            }
            if (depth != ColorDepth.NONE) {
                Style style = shown(span.style());
                if (!current.equals(style)) {
                    change(current, style, out);
                    current = style;
                }
            }
            text(span.text(), out);
        }
        if (!current.equals(Style.DEFAULT)) {
            out.append(RESET);
        }
        if (currentLink != null) {
            link(null, out);
        }
    }

    private static void text(String text, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 && c != '\t') || (c >= 0x7F && c <= 0x9F)) {
                out.append(text, from, i);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static void link(@Nullable String uri, StringBuilder out) {
        out.append("\u001B]8;;").append(uri == null ? "" : uri).append("\u001B\\");
    }

    /// What of a style this depth has a form for.
    private Style shown(Style style) {
        if (depth != ColorDepth.SIXTEEN) {
            return style;
        }
        Style plain = style.withUnderlineColor(null);
        return plain.has(Attribute.UNDERLINE) ? plain.with(Underline.SINGLE) : plain;
    }

    private void change(Style from, Style to, StringBuilder out) {
        if (to.equals(Style.DEFAULT)) {
            out.append(RESET);
            return;
        }
        // What has to go away goes by a reset: shorter than undoing each attribute.
        boolean reset =
                (from.attributes() & ~to.attributes() & ATTRIBUTE_BITS) != 0
                        || (from.foreground() != null && to.foreground() == null)
                        || (from.background() != null && to.background() == null)
                        || (from.underlineColor() != null && to.underlineColor() == null);
        Style base = reset ? Style.DEFAULT : from;
        out.append(CSI);
        int start = out.length();
        if (reset) {
            out.append("0;");
        }
        for (Attribute attribute : ATTRIBUTES) {
            if (to.has(attribute)
                    && (!base.has(attribute)
                            || (attribute == Attribute.UNDERLINE
                                    && base.underline() != to.underline()))) {
                out.append(code(attribute)).append(';');
            }
        }
        Color foreground = to.foreground();
        if (foreground != null && !foreground.equals(base.foreground())) {
            color(foreground, 30, out);
        }
        Color background = to.background();
        if (background != null && !background.equals(base.background())) {
            color(background, 40, out);
        }
        end(start, out);
        underline(base, to, out);
    }

    /// Ends a sequence, or takes it back if nothing is in it: `CSI m` alone is a reset.
    private static void end(int start, StringBuilder out) {
        if (out.length() == start) {
            out.setLength(start - CSI.length());
        } else {
            out.setCharAt(out.length() - 1, 'm');
        }
    }

    private void underline(Style base, Style to, StringBuilder out) {
        Underline underline = to.underline();
        out.append(CSI);
        int start = out.length();
        if (underline.code() > Underline.SINGLE.code() && underline != base.underline()) {
            out.append("4:").append(underline.code()).append(';');
        }
        Color color = to.underlineColor();
        if (color != null && !color.equals(base.underlineColor())) {
            switch (color) {
                case Color.Palette(int index) -> out.append("58:5:").append(index);
                case Color.Rgb(int rgb) -> {
                    if (depth == ColorDepth.TRUE_COLOR) {
                        out.append("58:2::");
                        components(rgb, ':', out);
                    } else {
                        out.append("58:5:").append(Palette.nearest256(rgb));
                    }
                }
            }
            out.append(';');
        }
        end(start, out);
    }

    private static int code(Attribute attribute) {
        return switch (attribute) {
            case BOLD -> 1;
            case DIM -> 2;
            case ITALIC -> 3;
            case UNDERLINE -> 4;
            case BLINK -> 5;
            case INVERSE -> 7;
            case HIDDEN -> 8;
            case STRIKE -> 9;
            case OVERLINE -> 53;
        };
    }

    /// `base` is 30 for the foreground and 40 for the background. Ends with a semicolon.
    private void color(Color color, int base, StringBuilder out) {
        switch (color) {
            case Color.Palette(int index) -> {
                if (index >= 16 && depth != ColorDepth.SIXTEEN) {
                    extended(index, base, out);
                } else {
                    classic(Palette.classicOf(index), base, out);
                }
            }
            case Color.Rgb(int rgb) -> {
                switch (depth) {
                    case NONE -> {}
                    case SIXTEEN -> classic(Palette.nearest16(rgb), base, out);
                    case PALETTE_256 -> extended(Palette.nearest256(rgb), base, out);
                    case TRUE_COLOR -> {
                        out.append(base + 8).append(";2;");
                        components(rgb, ';', out);
                        out.append(';');
                    }
                }
            }
        }
    }

    private static void components(int rgb, char separator, StringBuilder out) {
        out.append(rgb >> 16)
                .append(separator)
                .append(rgb >> 8 & 0xFF)
                .append(separator)
                .append(rgb & 0xFF);
    }

    private static void extended(int index, int base, StringBuilder out) {
        out.append(base + 8).append(";5;").append(index).append(';');
    }

    private static void classic(int index, int base, StringBuilder out) {
        out.append(index < 8 ? base + index : base + 60 + index - 8).append(';');
    }
}
