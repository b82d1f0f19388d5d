package dev.zevmud.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.StaffCommand;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Present MIRA =
            new Present(new CharacterId("mira"), "Mira", CharacterClass.ROGUE, 1);
    private static final Present BRAM =
            new Present(new CharacterId("bram"), "Bram", CharacterClass.MAGE, 3);
    private static final List<GameEvent> LITTLE = List.of(new GameEvent.Prose("x"));
    private static final List<GameEvent> SOMETHING =
            List.of(new GameEvent.VitalsChanged(new Vitals(90, 100, 50, 50, 100, 100)));

    /// Writes down what the session asks of its surroundings.
    private static final class Journal implements Surroundings {
        final List<String> asked = new ArrayList<>();

        @Override
        public void command(long inputId, String line) {
            asked.add("command " + inputId + " " + line);
        }

        @Override
        public void executed(long inputId) {
            asked.add("executed " + inputId);
        }

        @Override
        public void look() {
            asked.add("look");
        }

        @Override
        public void leave(LeaveReason reason) {
            asked.add("leave " + reason);
        }

        @Override
        public Optional<Present> find(String name) {
            return present().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
        }

        @Override
        public List<Present> present() {
            return List.of(BRAM, MIRA);
        }

        @Override
        public void tell(CharacterId to, Present from, String words) {
            asked.add("tell " + to + " " + words);
        }

        @Override
        public void speak(ChannelLine line) {
            asked.add("speak " + line.channel() + " " + line.words());
        }

        @Override
        public List<ChannelLine> spoken(String channel) {
            return List.of();
        }

        @Override
        public void keep(Settings settings) {
            asked.add("keep " + settings.change());
        }

        @Override
        public void staff(
                long inputId,
                Present who,
                String address,
                StaffCommand command,
                String rest,
                Texts texts) {
            asked.add("staff " + inputId + " " + command + " " + rest);
        }

        @Override
        public void order(CharacterId to, Order order) {
            asked.add("order " + to + " " + order);
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public int lingerSeconds() {
            return 900;
        }
    }

    /// What one connection received.
    private static final class Screen implements ClientPort {
        final List<ToClient> received = new ArrayList<>();

        @Override
        public void send(ToClient message) {
            received.add(message);
        }

        <T extends ToClient> List<T> all(Class<T> type) {
            return received.stream().filter(type::isInstance).map(type::cast).toList();
        }

        <T extends ToClient> T last(Class<T> type) {
            return all(type).getLast();
        }

        List<Long> seqs() {
            return all(ToClient.Show.class).stream().map(ToClient.Show::seq).toList();
        }

        String text() {
            var text = new StringBuilder();
            for (ToClient.Show show : all(ToClient.Show.class)) {
                for (OutputItem item : show.items()) {
                    if (item instanceof OutputItem.Text(var lines)) {
                        lines.forEach(line -> text.append(line.text()).append('\n'));
                    }
                }
            }
            return text.toString();
        }
    }

    private final Journal journal = new Journal();
    private final Screen screen = new Screen();
    private Session session;

    @BeforeEach
    void enterPlay() {
        session = new Session(MIRA, 0, journal, new Voice(Translations.NONE), Settings.NONE);
        assertThat(session.attach(screen, numbering("first"))).isTrue();
    }

    private static Attachment numbering(String id) {
        return new Attachment(id, true, false, null);
    }

    private static Attachment classic(String id) {
        return new Attachment(id, false, false, null);
    }

    private static Attachment resuming(String id, String token, long seq) {
        return new Attachment(id, true, false, new Attachment.Resume(token, seq));
    }

    @Test
    void opensBeforeAnyOutputAndNumbersFromOne() {
        session.perceived(SOMETHING, 0);
        session.perceived(SOMETHING, 0);
        assertThat(screen.received.getFirst()).isInstanceOf(ToClient.Open.class);
        assertThat(screen.last(ToClient.Open.class).seq()).isZero();
        assertThat(screen.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void everyOutputEndsWithThePrompt() {
        session.perceived(SOMETHING, 0);
        assertThat(screen.last(ToClient.Show.class).items().getLast())
                .isInstanceOfSatisfying(
                        OutputItem.Prompt.class,
                        prompt ->
                                assertThat(prompt.spans().getFirst().text()).contains("90/100hp"));
    }

    @Test
    void oneInputIsExecutedAfterTheOther() {
        session.input("first", 1, "look");
        session.input("first", 2, "look");
        assertThat(journal.asked).containsExactly("command 1 look");
        session.perceived(SOMETHING, 1);
        assertThat(journal.asked).containsExactly("command 1 look", "command 2 look");
    }

    @Test
    void aSessionCommandWaitsForItsTurnToo() {
        session.input("first", 1, "look");
        session.input("first", 2, "who");
        assertThat(screen.text()).doesNotContain("Bram");
        session.perceived(SOMETHING, 1);
        assertThat(screen.text()).contains("Bram, level 3 mage").contains("2 souls");
        assertThat(journal.asked).containsExactly("command 1 look", "executed 2");
    }

    @Test
    void anInputIsExecutedOnceHoweverOftenItIsSent() {
        session.input("first", 1, "look");
        session.input("first", 1, "look");
        session.perceived(SOMETHING, 1);
        session.durable(1);
        session.input("first", 1, "look");
        assertThat(journal.asked).containsExactly("command 1 look");
        assertThat(screen.all(ToClient.InputDone.class))
                .extracting(ToClient.InputDone::id)
                .containsExactly(1L, 1L);
    }

    @Test
    void anInputThatLeavesAGapIsIgnored() {
        session.input("first", 2, "look");
        assertThat(journal.asked).isEmpty();
    }

    @Test
    void inputIsAcknowledgedWhenItIsDurable() {
        session.input("first", 1, "look");
        session.perceived(SOMETHING, 1);
        assertThat(screen.all(ToClient.InputDone.class)).isEmpty();
        session.durable(1);
        assertThat(screen.last(ToClient.InputDone.class).id()).isEqualTo(1);
    }

    @Test
    void aNewerConnectionTakesOverAndTheOlderIsToldAndIgnored() {
        var second = new Screen();
        session.attach(second, numbering("second"));
        assertThat(screen.last(ToClient.Farewell.class))
                .isEqualTo(new ToClient.Farewell(ByeReason.TAKEN_OVER, false));
        session.input("first", 1, "look");
        assertThat(journal.asked).containsExactly("look");
        session.input("second", 1, "north");
        assertThat(journal.asked).hasSize(2);
    }

    @Test
    void aDetachedSessionGoesOnAndAResumeShowsWhatWasMissedExactly() {
        session.perceived(SOMETHING, 0);
        String token = screen.last(ToClient.Open.class).token();
        session.detach("first");
        session.perceived(SOMETHING, 0);
        session.told(BRAM, "are you there?");
        var second = new Screen();
        assertThat(session.attach(second, resuming("second", token, 1))).isTrue();
        assertThat(second.received.getFirst()).isInstanceOf(ToClient.Resumed.class);
        assertThat(second.seqs()).startsWith(2L, 3L);
        assertThat(second.text()).contains("Bram tells you: are you there?");
    }

    @Test
    void whoAsksAgainBeforeItWasAnsweredIsToldTheSameAgain() {
        session.perceived(SOMETHING, 0);
        String token = screen.last(ToClient.Open.class).token();
        session.detach("first");
        session.perceived(SOMETHING, 0);
        var second = new Screen();
        session.attach(second, resuming("second", token, 1));
        session.perceived(SOMETHING, 0);
        var again = new Screen();
        assertThat(session.greetAgain(again)).isTrue();
        assertThat(again.received).isEqualTo(second.received);
        session.detach("second");
        assertThat(session.greetAgain(new Screen())).isFalse();
    }

    @Test
    void aResumeSaysHowManyOutputsAreGone() {
        String token = screen.last(ToClient.Open.class).token();
        session.detach("first");
        for (int i = 0; i < Backlog.MAX_OUTPUTS + 5; i++) {
            session.perceived(LITTLE, 0);
        }
        var second = new Screen();
        session.attach(second, resuming("second", token, 0));
        assertThat(second.last(ToClient.Resumed.class).gap()).isEqualTo(5);
        assertThat(second.seqs()).startsWith(6L);
    }

    @Test
    void aWrongTokenIsRefusedAndChangesNothing() {
        var thief = new Screen();
        assertThat(session.attach(thief, resuming("thief", "guess", 0))).isFalse();
        assertThat(thief.received).hasSize(1).first().isInstanceOf(ToClient.Refused.class);
        session.perceived(SOMETHING, 0);
        assertThat(screen.seqs()).containsExactly(1L);
    }

    @Test
    void theOldTokenWorksUntilTheNewOneWasUsed() {
        String token = screen.last(ToClient.Open.class).token();
        var second = new Screen();
        session.attach(second, resuming("second", token, 0));
        assertThat(session.attach(new Screen(), resuming("third", token, 0))).isTrue();
        session.acknowledged("third", 0);
        assertThat(session.attach(new Screen(), resuming("fourth", token, 0))).isFalse();
    }

    @Test
    void aClassicClientThatLogsInAgainSeesWhatItMissed() {
        var old = new Screen();
        session.attach(old, classic("old"));
        session.detach("old");
        session.told(BRAM, "the skeleton is back");
        var fresh = new Screen();
        session.attach(fresh, classic("fresh"));
        assertThat(fresh.text())
                .contains("Bram tells you: the skeleton is back")
                .contains("Mira was still here");
    }

    @Test
    void aClassicClientsLinesAreNumberedByTheSession() {
        session.attach(screen, classic("old"));
        session.input("old", 0, "look");
        session.perceived(SOMETHING, 1);
        session.input("old", 0, "north");
        assertThat(journal.asked).endsWith("command 1 look", "command 2 north");
    }

    @Test
    void aFloodIsToldWhatWasNotHeardAndDoesNotGrow() {
        session.attach(screen, classic("old"));
        for (int i = 0; i < Inputs.MAX_WAITING + 10; i++) {
            session.input("old", 0, "look");
        }
        for (int i = 1; i <= Inputs.MAX_WAITING + 1; i++) {
            session.perceived(SOMETHING, i);
        }
        assertThat(journal.asked.stream().filter(line -> line.startsWith("command")).count())
                .isEqualTo(Inputs.MAX_WAITING + 1);
        assertThat(screen.text()).contains("Too many commands at once");
    }

    @Test
    void quittingLeavesTheZoneFirstAndSaysGoodbyeWhenAllIsSaved() {
        session.input("first", 1, "quit");
        assertThat(journal.asked).containsExactly("executed 1", "leave QUIT");
        assertThat(screen.all(ToClient.Farewell.class)).isEmpty();
        session.left(ByeReason.QUIT);
        assertThat(screen.text()).contains("Come back, Mira");
        assertThat(screen.received.getLast())
                .isEqualTo(new ToClient.Farewell(ByeReason.QUIT, false));
    }

    @Test
    void tellAndReplyReachTheOtherSession() {
        session.input("first", 1, "tell bram good evening");
        session.told(BRAM, "and to you");
        session.input("first", 2, "reply farewell");
        session.input("first", 3, "tell nobody hi");
        assertThat(journal.asked).contains("tell bram good evening", "tell bram farewell");
        assertThat(screen.text())
                .contains("You tell Bram: good evening")
                .contains("Nobody called \"nobody\"");
    }
}
