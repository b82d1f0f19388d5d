package dev.zevmud.web.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Position;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InputIT extends InBrowser {

    private static final Page.GetByLabelOptions EXACTLY =
            new Page.GetByLabelOptions().setExact(true);

    private static final Position ON_TEXT = new Position(12, 10);

    @Test
    void enterSendsAndTheLogShowsOnesOwnLine() throws Exception {
        var player = visit();
        player.vitals(100);
        assertThat(meters()).hasCount(3);
        type("look");
        assertThat(player.line()).isEqualTo("look");
        assertThat(log().locator(".own")).hasText("look");
        assertThat(command()).hasValue("");
        assertThat(command()).isFocused();
    }

    @Test
    void aQuestionOfTheLoginStandsInTheLogWithItsAnswer() throws Exception {
        var player = visit();
        player.prompt("Account name: ");
        assertThat(page.locator(".prompt")).hasText("Account name: ");
        assertThat(page.locator(".prompt")).hasAttribute("aria-live", "polite");
        type("zev");
        assertThat(log().locator(".answer")).hasText("Account name: zev");
    }

    @Test
    void passwordsAreMaskedAndKeptNowhere() throws Exception {
        var player = visit();
        player.prompt("Password: ");
        player.echo(false);
        var password = page.getByLabel("Password");
        assertThat(password).hasAttribute("type", "password");
        assertThat(password).hasAttribute("autocomplete", "off");
        password.fill("correct horse");
        password.press("Enter");
        assertThat(player.line()).isEqualTo("correct horse");
        assertThat(log().locator(".answer")).hasText("Password: ");
        player.echo(true);
        assertThat(command()).hasAttribute("type", "text");
        command().press("ArrowUp");
        assertThat(command()).hasValue("");
        page.reload();
        welcome();
        assertThat(page.content()).doesNotContain("correct horse");
        assertThat(stored()).doesNotContain("correct horse");
    }

    @Test
    void aHalfTypedPasswordNeverTurnsUpInClear() throws Exception {
        var player = visit();
        player.echo(false);
        page.getByLabel("Password").fill("half");
        player.echo(true);
        assertThat(command()).hasValue("");
    }

    @Test
    void historyKeepsWhatWasHalfTypedAndSurvivesAReload() throws Exception {
        visit();
        type("look");
        type("inventory");
        type("inventory");
        command().fill("say hel");
        command().press("ArrowUp");
        assertThat(command()).hasValue("inventory");
        command().press("ArrowUp");
        assertThat(command()).hasValue("look");
        command().press("ArrowUp");
        assertThat(command()).hasValue("look");
        command().press("ArrowDown");
        command().press("ArrowDown");
        assertThat(command()).hasValue("say hel");
        command().press("Escape");
        assertThat(command()).hasValue("");
        page.reload();
        welcome();
        command().press("ArrowUp");
        assertThat(command()).hasValue("inventory");
    }

    @Test
    void typingGoesToTheInputAfterAClickIntoTheLogUnlessTextIsSelected() throws Exception {
        var player = visit();
        player.text("some words to select");
        log().getByText("some words").click(new Locator.ClickOptions().setPosition(ON_TEXT));
        assertThat(command()).isFocused();
        log().getByText("some words").dblclick(new Locator.DblclickOptions().setPosition(ON_TEXT));
        assertThat((String) page.evaluate("() => getSelection().toString().trim()")).isNotEmpty();
        assertThat(command()).not().isFocused();
        page.keyboard().press("x");
        assertThat(command()).isFocused();
        assertThat(command()).hasValue("x");
    }

    @Test
    void everythingWorksByKeyboardAlone() throws Exception {
        var player = visit();
        player.vitals(100);
        player.gmcp("Room.Info", "{'num':3,'name':'Hall','area':'A','exits':{'n':1}}");
        assertThat(button("north")).isVisible();
        assertThat(command()).isFocused();
        page.keyboard().type("wave");
        page.keyboard().press("Enter");
        assertThat(player.line()).isEqualTo("wave");
        page.keyboard().press("Shift+Tab");
        assertThat(button("north")).isFocused();
        page.keyboard().press("Enter");
        assertThat(player.line()).isEqualTo("north");
        page.keyboard().press("Shift+Tab");
        assertThat(log()).isFocused();
    }

    @Test
    void vitalsAndPlaceComeFromGmcpAndExitsWalk() throws Exception {
        var player = visit();
        player.vitals(24);
        player.gmcp(
                "room.info",
                "{'num':3,'name':'Central Chamber','area':'The Dungeon','exits':{'w':7,'u':9,'n':5}}");
        var health = page.getByRole(AriaRole.METER).first();
        assertThat(health).hasAccessibleName("Health");
        assertThat(health).hasAttribute("aria-valuenow", "24");
        assertThat(health).hasAttribute("aria-valuetext", "24 of 100");
        assertThat(page.getByLabel("Vitals")).containsText("24/100");
        assertThat(page.getByLabel("Vitals")).containsText("50/50");
        assertThat(page.getByLabel("Vitals")).containsText("80/100");
        assertThat(page.getByLabel("Where you are")).containsText("Central Chamber");
        assertThat(page.getByLabel("Exits").getByRole(AriaRole.BUTTON))
                .hasText(new String[] {"north", "west", "up"});
        button("west").click();
        assertThat(player.line()).isEqualTo("west");
    }

    @Test
    void standingAndInventoryComeFromGmcp() throws Exception {
        var player = visit();
        player.gmcp("Char.StatusVars", "{'level':'Stufe','coins':'Münzen','opponent':'Gegner'}");
        player.gmcp("Char.Status", "{'level':'3','coins':'70','opponent':'','secret':'x'}");
        player.gmcp(
                "char.items.list",
                "{'location':'inv','items':[{'id':'1','name':'a rusty sword','attrib':'lt'},"
                        + "{'id':'2','name':'a cap','attrib':'wt'},{'id':'3','name':'a pie','attrib':'t'}]}");
        player.gmcp("Char.Items.List", "{'location':'room','items':[{'id':'4','name':'a rock'}]}");
        player.gmcp("Char.Status", "{'coins':'71'}");
        assertThat(page.getByLabel("Character", EXACTLY).locator("div"))
                .hasText(new String[] {"Stufe 3", "Münzen 71"});
        assertThat(page.getByLabel("Inventory").getByRole(AriaRole.LISTITEM))
                .hasText(new String[] {"a rusty sword wielded", "a cap worn", "a pie"});
        player.gmcp("Char.Items.List", "{'location':'inv','items':[]}");
        assertThat(page.getByLabel("Inventory")).isHidden();
    }

    @Test
    void theProxyLearnsWhoWeAreAndHowLargeTheWindowIs() throws Exception {
        page.navigate(address());
        var player = proxy.player();
        var hello = player.next("hello");
        assertThat(hello.path("client").asText()).isEqualTo("zev-mud web");
        assertThat(hello.path("columns").asInt()).isBetween(60, 120);
        assertThat(hello.path("rows").asInt()).isBetween(15, 60);
        assertThat(hello.has("resume")).isFalse();
        assertThat(player.next("gmcp").path("name").asText()).isEqualTo("Core.Supports.Add");
        page.setViewportSize(400, 800);
        assertThat(player.next("size").path("columns").asInt()).isBetween(25, 59);
    }

    @Test
    void aPhonesKeyboardFitsTheInput() throws Exception {
        visit();
        assertThat(command()).hasAttribute("enterkeyhint", "send");
        assertThat(command()).hasAttribute("autocapitalize", "none");
        assertThat(command()).hasAttribute("autocorrect", "off");
        assertThat(command()).hasCSS("font-size", Pattern.compile("16px"));
    }

    private Locator meters() {
        return page.getByRole(AriaRole.METER);
    }

    private String stored() {
        return page.evaluate(
                        "() => JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage})")
                .toString();
    }
}
