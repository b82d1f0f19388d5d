package dev.zevmud.web.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibilityIT extends InBrowser {

    @ParameterizedTest
    @CsvSource({"1280, 800, DARK", "1280, 800, LIGHT", "390, 844, DARK", "320, 568, LIGHT"})
    void axeFindsNothing(int width, int height, ColorScheme scheme) throws Exception {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var player = visit();
        assertNoViolations();
        player.open("t1", 0);
        player.vitals(20);
        player.gmcp("Room.Info", "{'num':3,'name':'Hall','area':'A','exits':{'n':1,'d':2}}");
        player.frame(colours());
        type("look");
        proxy.refuse(true);
        assertThat(log()).containsText("on 15");
        player.cut();
        type("wait");
        assertThat(page.locator(".away")).isVisible();
        assertNoViolations();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    /// Every named colour as ink, as paper and inverse, some of the cube, and all flags but hidden.
    private static String colours() {
        var spans =
                new StringBuilder("{'text':'plain','flags':['dim','italic','underline','strike']}");
        IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 52, 226, 231, 232)
                .forEach(i ->
                        spans.append(
                                """
                                ,{'text':' ink %1$d ','fg':%1$d},{'text':' on %1$d ','bg':%1$d}
                                ,{'text':' inverse %1$d ','fg':%1$d,'flags':['inverse']}
                                ,{'text':' inverse on %1$d ','bg':%1$d,'flags':['inverse','dim']}\
                                """
                                        .formatted(i)));
        return "{'type':'output','seq':1,'items':[{'kind':'text','lines':[[%s]]}]}"
                .formatted(spans);
    }

    private void assertNoViolations() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }
}
