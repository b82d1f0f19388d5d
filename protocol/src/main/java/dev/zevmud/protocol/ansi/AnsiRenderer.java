package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Spans to terminal text at a colour depth. Starts from and returns to the default style, so that
/// what is rendered can be put anywhere. With `links`, OSC 8 for what can be clicked.
public record AnsiRenderer(ColorDepth depth, boolean links) {

    private static final String RESET = "\u001B[0m";

    public String render(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        render(spans, out);
        return out.toString();
    }

    public void render(List<Span> spans, StringBuilder out) {
        Style current = Style.DEFAULT;
        @Nullable Link currentLink = null;
        for (Span span : spans) {
            if (links && depth != ColorDepth.NONE && !Objects.equals(currentLink, span.link())) {
                currentLink = span.link();
                link(currentLink, out);
            }
            if (depth != ColorDepth.NONE && !current.equals(span.style())) {
                change(current, span.style(), out);
                current = span.style();
            }
            out.append(span.text());
        }
        if (!current.equals(Style.DEFAULT)) {
            out.append(RESET);
        }
        if (currentLink != null) {
            link(null, out);
        }
    }

    private static void link(@Nullable Link link, StringBuilder out) {
        out.append("\u001B]8;;").append(link == null ? "" : Links.toUri(link)).append("\u001B\\");
    }

    private void change(Style from, Style to, StringBuilder out) {
        if (to.equals(Style.DEFAULT)) {
            out.append(RESET);
            return;
        }
        // What has to go away goes by a reset: shorter than undoing each attribute.
        boolean reset =
                (from.attributes() & ~to.attributes()) != 0
                        || (from.foreground() != null && to.foreground() == null)
                        || (from.background() != null && to.background() == null);
        Style base = reset ? Style.DEFAULT : from;
        out.append("\u001B[");
        int start = out.length();
        if (reset) {
            out.append("0;");
        }
        for (Attribute attribute : ATTRIBUTES) {
            if (to.has(attribute) && !base.has(attribute)) {
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
        out.setLength(Math.max(start, out.length() - 1));
        out.append('m');
    }

    private static final List<Attribute> ATTRIBUTES = List.of(Attribute.values());

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
                    case TRUE_COLOR ->
                            out.append(base + 8)
                                    .append(";2;")
                                    .append(rgb >> 16)
                                    .append(';')
                                    .append(rgb >> 8 & 0xFF)
                                    .append(';')
                                    .append(rgb & 0xFF)
                                    .append(';');
                }
            }
        }
    }

    private static void extended(int index, int base, StringBuilder out) {
        out.append(base + 8).append(";5;").append(index).append(';');
    }

    private static void classic(int index, int base, StringBuilder out) {
        out.append(index < 8 ? base + index : base + 60 + index - 8).append(';');
    }
}
