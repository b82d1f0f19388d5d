package dev.zevmud.web.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconnectIT extends InBrowser {

    @Test
    void aLostConnectionIsResumedWhereItStopped() throws Exception {
        var player = inPlay();
        player.numbered(1, "one");
        player.numbered(2, "two");
        assertThat(log()).containsText("two");
        player.cut();
        var again = proxy.player();
        var resume = again.next("hello").path("resume");
        assertThat(resume.path("session").asText()).isEqualTo("s1");
        assertThat(resume.path("token").asText()).isEqualTo("t1");
        assertThat(resume.path("seq").asLong()).isEqualTo(2);
        again.frame(
                "{'type':'resumed','token':'t2','seq':2,'gap':0,'inputId':0,'restarted':false}");
        again.numbered(2, "two");
        again.numbered(3, "three");
        assertThat(log().locator(".line")).hasText(new String[] {"one", "two", "three"});
        assertThat(state()).hasText("Online");
        again.cut();
        assertThat(proxy.player().next("hello").path("resume").path("token").asText())
                .isEqualTo("t2");
    }

    @Test
    void whatIsTypedMeanwhileWaitsAndIsSentOnce() throws Exception {
        var player = inPlay();
        type("first");
        assertThat(player.next("input").path("id").asLong()).isEqualTo(1);
        proxy.refuse(true);
        player.cut();
        assertThat(state()).hasText("Reconnecting");
        type("second");
        type("third");
        assertThat(log().getByText("third")).containsText("waiting to be sent");
        proxy.refuse(false);
        button("Reconnect now").click();
        var again = proxy.player();
        again.frame("{'type':'status','state':'online'}");
        again.next("hello");
        again.frame(
                "{'type':'resumed','token':'t2','seq':0,'gap':0,'inputId':1,'restarted':false}");
        assertInput(again.next("input"), 2, "second");
        assertInput(again.next("input"), 3, "third");
        assertThat(log()).not().containsText("waiting to be sent");
        type("fourth");
        assertInput(again.next("input"), 4, "fourth");
    }

    @Test
    void triesComeWithGrowingDistance() throws Exception {
        var player = inPlay();
        proxy.refuse(true);
        var start = System.nanoTime();
        player.cut();
        assertThat(page.locator(".away")).containsText("Trying again in");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The connection is lost");
        // 1–2 s, then 2–4 s, then 4–8 s: only the third wait begins above 4 s.
        assertThat(page.locator(".away")).containsText("Trying again in 5 s", patiently());
        proxy.refuse(false);
        proxy.player();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(16));
    }

    @Test
    void aRefusedSessionGoesOnWithTheLoginAndNothingIsLostSilently() throws Exception {
        var player = inPlay();
        proxy.refuse(true);
        player.cut();
        assertThat(state()).hasText("Reconnecting");
        type("north");
        proxy.refuse(false);
        button("Reconnect now").click();
        var again = proxy.player();
        again.frame("{'type':'status','state':'online'}");
        again.frame("{'type':'refused','reason':'expired'}");
        again.prompt("Account name: ");
        assertThat(log()).containsText("Your last session is over");
        assertThat(log().getByText("north")).containsText("not sent");
        type("zev");
        var input = again.next("input");
        assertThat(input.path("line").asText()).isEqualTo("zev");
        assertThat(input.has("id")).isFalse();
    }

    @Test
    void aReloadGoesOnWithTheSessionAndItsLastLines() throws Exception {
        var player = inPlay();
        player.numbered(1, "before the reload");
        assertThat(log()).containsText("before the reload");
        player.next("ack");
        page.reload();
        var again = proxy.player();
        assertThat(again.next("hello").path("resume").path("seq").asLong()).isEqualTo(1);
        again.frame(
                "{'type':'resumed','token':'t2','seq':1,'gap':0,'inputId':0,'restarted':false}");
        again.numbered(2, "after it");
        assertThat(log().locator(".line")).hasText(new String[] {"before the reload", "after it"});
    }

    @Test
    void shownOutputIsAcknowledgedAtMostOnceASecond() throws Exception {
        var player = inPlay();
        var start = System.nanoTime();
        for (int seq = 1; seq <= 200; seq++) {
            player.numbered(seq, "line " + seq);
        }
        long acks = 0;
        long seq;
        do {
            seq = player.next("ack").path("seq").asLong();
            acks++;
        } while (seq < 200);
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        assertThat((double) acks).isLessThanOrEqualTo(seconds + 1);
    }

    @Test
    void aGoodbyeEndsItUntilOnePlaysAgain() throws Exception {
        var player = inPlay();
        player.frame("{'type':'bye','reason':'quit','reconnect':false}");
        player.close(1000);
        assertThat(page.locator(".away")).containsText("You have left the game.");
        assertThat(state()).hasText("Offline");
        button("Play again").click();
        assertThat(proxy.player().next("hello").has("resume")).isFalse();
    }

    @Test
    void aGoodbyeForAMomentReconnectsByItself() throws Exception {
        var player = inPlay();
        player.frame("{'type':'bye','reason':'shutdown','reconnect':true}");
        assertThat(proxy.player().next("hello").path("resume").path("session").asText())
                .isEqualTo("s1");
    }

    @Test
    void aSessionTakenOverIsNotFoughtFor() throws Exception {
        inPlay().close(4001);
        assertThat(page.locator(".away")).containsText("another window");
        assertThat(button("Play again")).isVisible();
    }

    @Test
    void aGameThatIsAwayIsSaidAndInputsWaitForIt() throws Exception {
        var player = inPlay();
        player.frame("{'type':'status','state':'game-restarting','retryInMs':500}");
        assertThat(page.locator(".away")).containsText("The game is restarting");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The game is restarting");
        type("look");
        assertThat(log().getByText("look")).containsText("waiting to be sent");
        player.frame("{'type':'status','state':'game-unreachable','retryInMs':500}");
        assertThat(page.locator(".away")).containsText("cannot be reached");
        assertThat(player.waiting("input")).isZero();
        player.frame(
                "{'type':'resumed','token':'t2','seq':0,'gap':3,'inputId':0,'restarted':false}");
        assertInput(player.next("input"), 1, "look");
        assertThat(log()).containsText("3 messages were lost");
    }

    @Test
    void withoutASessionALineThatCannotBeSentStaysInTheInput() throws Exception {
        var player = visit();
        player.prompt("Account name: ");
        assertThat(page.locator(".prompt")).hasText("Account name: ");
        proxy.refuse(true);
        player.cut();
        assertThat(state()).hasText("Reconnecting");
        type("zev");
        assertThat(command()).hasValue("zev");
        assertThat(log()).containsText("still in the input");
    }

    private Player inPlay() throws InterruptedException {
        var player = visit();
        player.open("t1", 0);
        player.vitals(100);
        assertThat(page.getByRole(AriaRole.METER)).hasCount(3);
        return player;
    }

    private Locator state() {
        return page.locator(".state");
    }

    private static void assertInput(JsonNode input, long id, String line) {
        assertThat(input.path("id").asLong()).isEqualTo(id);
        assertThat(input.path("line").asText()).isEqualTo(line);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions
            patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(15_000);
    }
}
