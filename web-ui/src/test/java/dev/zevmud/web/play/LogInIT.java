package dev.zevmud.web.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.zevmud.protocol.api.Problem;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page's own log-in: a form, the game's API, and a ticket for the game.
class LogInIT extends InBrowser {

    private static final String OFFER = "Log in with a form";
    private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);
    private static final String PASSWORD = "correct horse battery";

    @BeforeEach
    void nothingWasAsked() {
        api.asked.clear();
    }

    private Locator account() {
        return page.getByLabel("Account", EXACT);
    }

    private Locator password() {
        return page.getByLabel("Password of the account", EXACT);
    }

    private void fill(String name, String password) {
        account().fill(name);
        password().fill(password);
        password().press("Enter");
    }

    private ScriptedApi.Asked asked() throws InterruptedException {
        ScriptedApi.Asked asked = api.asked.poll(ScriptedProxy.PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(asked).as("what the API was asked").isNotNull();
        return asked;
    }

    @Test
    void aPasswordBecomesATicketAndTheTicketASession() throws Exception {
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "198.51.100.1, 192.0.2.7"));
        Player first = visit();
        assertThat(first.next("hello").has("ticket")).isFalse();
        button(OFFER).click();
        assertThat(account()).isFocused();
        assertThat(account()).hasAttribute("autocomplete", "username");
        assertThat(password()).hasAttribute("autocomplete", "current-password");
        api.answers(200, "{\"ticket\":\"t-1\",\"expiresIn\":30}", "");
        fill(" Mira ", PASSWORD);
        ScriptedApi.Asked asked = asked();
        assertThat(asked.body()).contains("\"name\":\"Mira\"", PASSWORD);
        assertThat(asked.forwardedFor()).isEqualTo("192.0.2.7");
        Player second = welcome();
        assertThat(second.next("hello").get("ticket").asText()).isEqualTo("t-1");
        assertThat(command()).isFocused();
        second.open("s1", 0);
        assertThat(button(OFFER)).hasCount(0);
        assertThat(page.content()).doesNotContain(PASSWORD).doesNotContain("t-1");
        second.cut();
        Player third = welcome();
        assertThat(third.next("hello").has("ticket")).as("a ticket is for once").isFalse();
    }

    @Test
    void whyThereIsNoTicketIsSaidAndReadOut() throws Exception {
        visit();
        button(OFFER).click();
        api.answers(
                401,
                "{\"type\":\"%s\",\"title\":\"The password is wrong.\",\"status\":401}"
                        .formatted(Problem.WRONG),
                "");
        fill("Mira", PASSWORD);
        Locator alert = page.getByRole(AriaRole.ALERT);
        assertThat(alert).hasText("The password is wrong.");
        assertThat(password()).isFocused();
        api.answers(
                429,
                "{\"type\":\"%s\",\"title\":\"Too many.\",\"status\":429}".formatted(Problem.WAIT),
                "30");
        fill("Mira", PASSWORD);
        assertThat(alert).hasText("Too many. Try again in 30 s.");
        api.answers(500, "<html>", "");
        fill("Mira", PASSWORD);
        assertThat(alert).containsText("out of reach");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void escapeLeadsBackToTheGamesOwnQuestions() throws Exception {
        Player player = visit();
        button(OFFER).click();
        account().press("Escape");
        assertThat(account()).hasCount(0);
        assertThat(command()).isFocused();
        type("guest");
        assertThat(player.line()).isEqualTo("guest");
    }
}
