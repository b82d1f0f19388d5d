package dev.zevmud.protocol.ansi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledText;
import dev.zevmud.protocol.text.Underline;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

    private static String html(Span... spans) {
        return HtmlRenderer.render(List.of(spans));
    }

    @Test
    void plainTextIsOnlyEscaped() {
        assertThat(html(Span.plain("<b>\"5\" > '4' & more</b>")))
                .isEqualTo("&lt;b&gt;&quot;5&quot; &gt; &#39;4&#39; &amp; more&lt;/b&gt;");
        assertThat(HtmlRenderer.render(StyledText.plain("a\nb")))
                .isEqualTo("<div>a</div>\n<div>b</div>\n");
    }

    @Test
    void coloursAndAttributesAreStyles() {
        assertThat(html(Span.of("x", Style.foreground(1).with(Attribute.BOLD))))
                .isEqualTo("<span style=\"color:#cd0000;font-weight:bold;\">x</span>");
        assertThat(html(Span.of("x", Style.DEFAULT.withBackground(new Color.Rgb(0x0102FF)))))
                .isEqualTo("<span style=\"background-color:#0102ff;\">x</span>");
        assertThat(html(Span.of("x", Style.foreground(1).with(Attribute.INVERSE))))
                .isEqualTo("<span style=\"background-color:#cd0000;color:Canvas;\">x</span>");
        assertThat(
                        html(
                                Span.of(
                                        "x",
                                        Style.DEFAULT
                                                .with(Underline.CURLY)
                                                .with(Attribute.STRIKE)
                                                .withUnderlineColor(Color.palette(15)))))
                .isEqualTo(
                        "<span style=\"text-decoration-line:underline line-through;"
                                + "text-decoration-style:wavy;text-decoration-color:#ffffff;\">x</span>");
    }

    @Test
    void linksToTheWebOpenApartAndCommandsAreButtonsThatDoNothingByThemselves() {
        assertThat(html(new Span("x", Style.DEFAULT, new Link.Href("https://a.example/?a=1&b=\""))))
                .isEqualTo(
                        "<a href=\"https://a.example/?a=1&amp;b=&quot;\" target=\"_blank\""
                                + " rel=\"noopener noreferrer\">x</a>");
        assertThat(html(new Span("x", Style.DEFAULT, new Link.Send("say \"<hi>\""))))
                .isEqualTo(
                        "<button type=\"button\" data-send=\"say &quot;&lt;hi&gt;&quot;\">x</button>");
        assertThat(html(new Span("x", Style.DEFAULT, new Link.Prompt("tell "))))
                .isEqualTo("<button type=\"button\" data-prompt=\"tell \">x</button>");
    }

    @Test
    void hostileTextStaysText() {
        String html =
                html(
                        Span.plain("<script>alert(1)</script>\u0000\u001B[31m\u0085"),
                        new Span("click", Style.DEFAULT, new Link.Href("javascript:alert(1)")),
                        new Span(
                                "\" onmouseover=\"x",
                                Style.DEFAULT,
                                new Link.Send("\"><img src=x onerror=y>")));
        assertThat(html)
                .doesNotContain(
                        "<script", "javascript:", "<img", " onmouseover=\"", "\u001B", "\u0000")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;[31m<span>click</span>");
    }
}
