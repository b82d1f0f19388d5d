package dev.zevmud.desktop.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zevmud.desktop.connection.Address;
import dev.zevmud.desktop.connection.ConnectionEvent;
import dev.zevmud.desktop.output.Scrollback;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayViewModelTest {

    private final FakeDialer dialer = new FakeDialer();
    private final HandAlarm alarm = new HandAlarm();
    private final PlayViewModel model =
            new PlayViewModel(new Address("h", 1), dialer, alarm, new Scrollback());

    @BeforeEach
    void connect() {
        model.link().connect();
        game(new ConnectionEvent.Opened());
    }

    @Test
    void sendsPlainLinesWhileThereIsNoSession() {
        type("look");
        assertThat(dialer.last().lines).containsExactly("look");
        assertThat(model.inputProperty().get()).isEmpty();
        assertThat(model.history()).containsExactly("look");
    }

    @Test
    void numbersLinesInASessionAndAcknowledgesAtMostOnceASecond() {
        says(new ZevSession.Open("s", "t", 0, 0, 900));
        type("look");
        shows(1, "A room.");
        shows(2, "A rat.");
        assertThat(dialer.last().lines).isEmpty();
        assertThat(dialer.last().messages)
                .containsExactly(new ZevSession.Input(1, "look").toMessage());
        alarm.advance(Duration.ofSeconds(1));
        assertThat(dialer.last().messages).endsWith(new ZevSession.Ack(2).toMessage());
        alarm.advance(Duration.ofSeconds(10));
        assertThat(dialer.last().messages).hasSize(2);
    }

    /// Without its number it would be executed as a line of its own, in place of those that are
    /// repeated.
    @Test
    void keepsWhatIsTypedBeforeTheSessionGoesOn() {
        says(new ZevSession.Open("s", "t", 0, 0, 900));
        game(new ConnectionEvent.Closed("the connection broke"));
        model.link().connect();
        game(new ConnectionEvent.Opened());
        game(new ConnectionEvent.GmcpReady());
        type("look");
        assertThat(dialer.last().lines).isEmpty();
        assertThat(dialer.last().messages)
                .containsExactly(new ZevSession.Resume("s", "t", 0).toMessage());
        says(new ZevSession.Resumed("t2", 0, 0, 0, false));
        assertThat(dialer.last().messages).endsWith(new ZevSession.Input(1, "look").toMessage());
    }

    @Test
    void leavesOutAnOutputThatWasShownBefore() {
        says(new ZevSession.Open("s", "t", 0, 0, 900));
        shows(1, "A room.");
        shows(1, "A room.");
        assertThat(model.scrollback().text()).containsOnlyOnce("A room.");
    }

    @Test
    void resumesTheSessionOnTheNextConnection() {
        says(new ZevSession.Open("s", "t", 0, 0, 900));
        shows(1, "A room.");
        type("north");
        game(new ConnectionEvent.Closed("the connection broke"));
        alarm.advance(Duration.ofSeconds(2));
        game(new ConnectionEvent.Opened(), new ConnectionEvent.GmcpReady());
        assertThat(dialer.calls).hasSize(2);
        assertThat(dialer.last().messages)
                .containsExactly(new ZevSession.Resume("s", "t", 1).toMessage());
        says(new ZevSession.Resumed("u", 1, 0, 0, false));
        assertThat(dialer.last().messages).endsWith(new ZevSession.Input(1, "north").toMessage());
        assertThat(model.scrollback().text()).contains("nothing was missed");
    }

    @Test
    void masksAPasswordAndNeverRemembersIt() {
        receive(null, new OutputItem.Prompt(List.of(Span.plain("Password: "))));
        receive(null, new OutputItem.Echo(false));
        assertThat(model.maskedProperty().get()).isTrue();
        model.secretProperty().set("correct horse");
        model.historyUp();
        model.submit();
        assertThat(dialer.last().lines).containsExactly("correct horse");
        assertThat(model.secretProperty().get()).isEmpty();
        assertThat(model.history()).isEmpty();
        assertThat(model.scrollback().text()).contains("Password: ").doesNotContain("horse");
        receive(null, new OutputItem.Echo(true));
        assertThat(model.maskedProperty().get()).isFalse();
    }

    @Test
    void anExitIsNotSentAsAPassword() {
        receive(null, new OutputItem.Echo(false));
        assertThat(model.send("north")).isFalse();
        assertThat(dialer.last().lines).isEmpty();
    }

    @Test
    void keepsTheLineThatCouldNotBeSent() {
        game(new ConnectionEvent.Closed("the connection broke"));
        type("look");
        assertThat(model.inputProperty().get()).isEqualTo("look");
        assertThat(model.scrollback().text()).contains("nothing was sent");
    }

    @Test
    void triesAgainByItselfWithGrowingPauses() {
        game(new ConnectionEvent.Closed("the connection broke"));
        assertThat(model.link().state()).isEqualTo(LinkState.WAITING);
        alarm.advance(Duration.ofMillis(700));
        assertThat(dialer.calls).hasSize(1);
        alarm.advance(Duration.ofMillis(600));
        assertThat(dialer.calls).hasSize(2);
        game(new ConnectionEvent.Closed("nothing answers"));
        alarm.advance(Duration.ofMillis(1_500));
        assertThat(dialer.calls).hasSize(2);
        alarm.advance(Duration.ofSeconds(1));
        assertThat(dialer.calls).hasSize(3);
    }

    @Test
    void thePlayerNeedNotWait() {
        game(new ConnectionEvent.Closed("the connection broke"));
        model.link().connect();
        assertThat(dialer.calls).hasSize(2);
        alarm.advance(Duration.ofMinutes(1));
        assertThat(dialer.calls).hasSize(2);
    }

    @Test
    void staysAwayAfterQuit() {
        type("quit");
        game(new ConnectionEvent.Closed("the game closed the connection"));
        alarm.advance(Duration.ofMinutes(5));
        assertThat(dialer.calls).hasSize(1);
        assertThat(model.link().state()).isEqualTo(LinkState.OFFLINE);
    }

    @Test
    void staysAwayWhenTheGameSaysSo() {
        says(new ZevSession.Open("s", "t", 0, 0, 900));
        says(new ZevSession.Bye(ByeReason.KICKED, false));
        game(new ConnectionEvent.Closed("the game closed the connection"));
        alarm.advance(Duration.ofMinutes(5));
        assertThat(dialer.calls).hasSize(1);
    }

    @Test
    void ignoresWhatAnOlderConnectionStillSays() {
        FakeDialer.Call old = dialer.last();
        game(new ConnectionEvent.Closed("the connection broke"));
        model.link().connect();
        old.happens(new ConnectionEvent.Closed("again"));
        assertThat(model.link().state()).isEqualTo(LinkState.CONNECTING);
    }

    @Test
    void showsVitalsAndTheRoom() {
        var factory = JsonNodeFactory.instance;
        receive(
                null,
                new OutputItem.Gmcp(
                        "char.vitals",
                        factory.objectNode().put("hp", 80).put("maxhp", 100).put("mp", "5")));
        var room = factory.objectNode().put("name", "Guard \u001bPost").put("area", "dungeon");
        room.putObject("exits").put("s", 3).put("u", 9);
        receive(null, new OutputItem.Gmcp("Room.Info", room));
        assertThat(model.world().health().label().get()).isEqualTo("80 / 100");
        assertThat(model.world().health().fraction().get()).isEqualTo(0.8);
        assertThat(model.world().mana().label().get()).isEqualTo("–");
        assertThat(model.world().roomProperty().get()).isEqualTo("Guard Post");
        assertThat(model.world().exits()).containsExactly("s", "u");
    }

    @Test
    void linksSendOrPromptOrOpenAPage() {
        model.follow(new Link.Send("north"));
        assertThat(dialer.last().lines).containsExactly("north");
        model.follow(new Link.Prompt("tell bob "));
        assertThat(model.inputProperty().get()).isEqualTo("tell bob ");
        assertThat(model.follow(new Link.Href("https://example.org")))
                .contains("https://example.org");
    }

    @Test
    void tellsEveryConnectionTheSizeOfTheScreen() {
        model.link().resize(100, 40);
        game(new ConnectionEvent.Closed("the connection broke"));
        model.link().connect();
        assertThat(dialer.last().size).isEqualTo("100x40");
    }

    @Test
    void leavingClosesForGood() {
        model.leave();
        assertThat(dialer.last().closed).isTrue();
        game(new ConnectionEvent.Closed("closed here"));
        alarm.advance(Duration.ofMinutes(5));
        assertThat(dialer.calls).hasSize(1);
    }

    private void type(String line) {
        model.inputProperty().set(line);
        model.submit();
    }

    private void game(ConnectionEvent... events) {
        dialer.last().happens(events);
    }

    private void says(ZevSession message) {
        game(new ConnectionEvent.Received(new ServerEvent.Gmcp(message.toMessage())));
    }

    private void shows(long seq, String text) {
        receive(seq, new OutputItem.Text(List.of(StyledLine.plain(text))));
    }

    private void receive(Long seq, OutputItem item) {
        game(new ConnectionEvent.Received(new ServerEvent.Output(seq, List.of(item))));
    }
}
