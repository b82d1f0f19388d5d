package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.protocol.text.StyledText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Spans to HTML that can stand in any page: text and attributes are escaped, styles hold nothing
/// but colours and keywords made here. A page's link opens apart from this one; a command becomes a
/// `button` with `data-send` or `data-prompt`, which does nothing until a script lets it. Colours
/// are xterm's; a missing one is the page's.
public final class HtmlRenderer {

    private HtmlRenderer() {}

    /// One `<div>` for each line.
    public static String render(StyledText text) {
        StringBuilder out = new StringBuilder();
        for (StyledLine line : text.lines()) {
            out.append("<div>");
            render(line.spans(), out);
            out.append("</div>\n");
        }
        return out.toString();
    }

    public static String render(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        render(spans, out);
        return out.toString();
    }

    private static void render(List<Span> spans, StringBuilder out) {
        for (Span span : spans) {
            String style = style(span.style());
            String element = open(span.link(), style, out);
            escape(span.text(), out);
            if (!element.isEmpty()) {
                out.append("</").append(element).append('>');
            }
        }
    }

    /// The element that was opened; empty: none was needed.
    private static String open(@Nullable Link link, String style, StringBuilder out) {
        String element =
                switch (link) {
                    case null -> style.isEmpty() ? "" : "span";
                    case Link.Href(String href) -> isWeb(href) ? "a" : "span";
                    case Link.Send _, Link.Prompt _ -> "button";
                };
        if (element.isEmpty()) {
            return element;
        }
        out.append('<').append(element);
        switch (link) {
            case null -> {}
            case Link.Href(String href) -> {
                if (isWeb(href)) {
                    attribute("href", href, out);
                    attribute("target", "_blank", out);
                    attribute("rel", "noopener noreferrer", out);
                }
            }
            case Link.Send(String command) -> {
                attribute("type", "button", out);
                attribute("data-send", command, out);
            }
            case Link.Prompt(String command) -> {
                attribute("type", "button", out);
                attribute("data-prompt", command, out);
            }
        }
        if (!style.isEmpty()) {
            attribute("style", style, out);
        }
        out.append('>');
        return element;
    }

    private static boolean isWeb(String href) {
        return href.regionMatches(true, 0, "https://", 0, 8)
                || href.regionMatches(true, 0, "http://", 0, 7);
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(value, out);
        out.append('"');
    }

    private static String style(Style style) {
        if (style.equals(Style.DEFAULT)) {
            return "";
        }
        StringBuilder css = new StringBuilder();
        boolean inverse = style.has(Attribute.INVERSE);
        color("color", inverse ? style.background() : style.foreground(), css);
        color("background-color", inverse ? style.foreground() : style.background(), css);
        if (inverse && style.background() == null) {
            css.append("color:Canvas;");
        }
        if (inverse && style.foreground() == null) {
            css.append("background-color:CanvasText;");
        }
        keyword(style, Attribute.BOLD, "font-weight:bold;", css);
        keyword(style, Attribute.DIM, "opacity:0.7;", css);
        keyword(style, Attribute.ITALIC, "font-style:italic;", css);
        keyword(style, Attribute.HIDDEN, "visibility:hidden;", css);
        decoration(style, css);
        return css.toString();
    }

    private static void keyword(
            Style style, Attribute attribute, String declaration, StringBuilder css) {
        if (style.has(attribute)) {
            css.append(declaration);
        }
    }

    /// Blinking is left out: it distracts, and harms some.
    private static void decoration(Style style, StringBuilder css) {
        StringBuilder lines = new StringBuilder();
        keyword(style, Attribute.UNDERLINE, " underline", lines);
        keyword(style, Attribute.OVERLINE, " overline", lines);
        keyword(style, Attribute.STRIKE, " line-through", lines);
        if (lines.isEmpty()) {
            return;
        }
        css.append("text-decoration-line:").append(lines, 1, lines.length()).append(';');
        switch (style.underline()) {
            case NONE, SINGLE -> {}
            case DOUBLE -> css.append("text-decoration-style:double;");
            case CURLY -> css.append("text-decoration-style:wavy;");
            case DOTTED -> css.append("text-decoration-style:dotted;");
            case DASHED -> css.append("text-decoration-style:dashed;");
        }
        color("text-decoration-color", style.underlineColor(), css);
    }

    private static void color(String property, @Nullable Color color, StringBuilder css) {
        if (color != null) {
            int rgb =
                    switch (color) {
                        case Color.Palette(int index) -> Palette.rgb(index);
                        case Color.Rgb(int value) -> value;
                    };
            css.append(property).append(String.format(Locale.ROOT, ":#%06x;", rgb));
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    // No control character means anything in HTML but a tab.
                    if (c >= 0x20 ? c < 0x7F || c > 0x9F : c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
    }
}
