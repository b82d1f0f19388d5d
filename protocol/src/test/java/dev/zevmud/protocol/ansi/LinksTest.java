package dev.zevmud.protocol.ansi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static String rendered(Link link) {
        return new AnsiRenderer(ColorDepth.TRUE_COLOR, true)
                .render(List.of(new Span("x", Style.DEFAULT, link)))
                .replace("\u001B", "ESC");
    }

    @Test
    void noAddressEndsTheSequenceItStandsIn() {
        assertThat(rendered(new Link.Href("https://a.example/\u001B\\\u001B[2J\u0007\u009Cž")))
                .isEqualTo("ESC]8;;https://a.example/%1B\\%1B[2J%07%C2%9C%C5%BEESC\\xESC]8;;ESC\\");
        assertThat(rendered(new Link.Href("https://a.example/?q=50%25")))
                .isEqualTo("ESC]8;;https://a.example/?q=50%25ESC\\xESC]8;;ESC\\");
    }

    @Test
    void onlyPagesCanBeOpened() {
        for (String bad : List.of("javascript:alert(1)", "file:///etc/passwd", "https:x", "")) {
            assertThat(rendered(new Link.Href(bad))).as(bad).isEqualTo("x");
        }
    }

    @Test
    void aCommandThatIsTooLongIsNoLinkRatherThanAnotherCommand() {
        String longest = "x".repeat(Links.MAX_COMMAND);
        assertThat(Links.ofUri("send:" + longest)).isEqualTo(new Link.Send(longest));
        assertThat(Links.ofUri("send:" + longest + "x")).isNull();
        assertThat(Links.ofUri("prompt:" + longest + "x")).isNull();
    }

    @Test
    void anAddressThatIsTooLongIsNoLink() {
        String start = "https://a.example/";
        String longest = start + "x".repeat(Links.MAX_URI - start.length());
        assertThat(Links.ofUri(longest)).isEqualTo(new Link.Href(longest));
        assertThat(Links.ofUri(longest + "x")).isNull();
        assertThat(rendered(new Link.Href(longest))).contains(longest);
        assertThat(rendered(new Link.Href(longest + "x"))).isEqualTo("x");
    }
}
