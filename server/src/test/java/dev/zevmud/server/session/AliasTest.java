package dev.zevmud.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Words of one's own, earlier lines, and the certainty that all is saved.
class AliasTest {

    private static final Present MIRA =
            new Present(new CharacterId("mira"), "Mira", CharacterClass.ROGUE, 1);
    private static final Voice VOICE = new Voice(Translations.NONE);

    private final List<String> asked = new ArrayList<>();
    private final List<ToClient> received = new ArrayList<>();
    private Settings kept = Settings.NONE;
    private Session session;

    @BeforeEach
    void enterPlay() {
        begin(MIRA);
    }

    private void begin(Present who) {
        session = new Session(who, 0, surroundings(), VOICE, kept);
        session.attach(received::add, new Attachment("c", false, false, null));
    }

    private Surroundings surroundings() {
        return (Surroundings)
                Proxy.newProxyInstance(
                        Surroundings.class.getClassLoader(),
                        new Class<?>[] {Surroundings.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "keep" -> {
                                        kept = (Settings) arguments[0];
                                        yield null;
                                    }
                                    case "command" -> {
                                        asked.add(arguments[0] + " " + arguments[1]);
                                        yield null;
                                    }
                                    case "executed" -> {
                                        asked.add("executed " + arguments[0]);
                                        yield null;
                                    }
                                    case "present" -> List.of(MIRA);
                                    case "outputLog" -> OutputLog.NONE;
                                    case "now" -> Instant.EPOCH;
                                    case "lingerSeconds" -> 900;
                                    default -> null;
                                });
    }

    private String type(String line) {
        received.clear();
        session.input("c", 0, line);
        return text();
    }

    private String text() {
        return received.stream()
                .filter(ToClient.Show.class::isInstance)
                .flatMap(show -> ((ToClient.Show) show).items().stream())
                .filter(OutputItem.Text.class::isInstance)
                .flatMap(item -> ((OutputItem.Text) item).lines().stream())
                .map(line -> line.text())
                .collect(Collectors.joining("\n"));
    }

    /// What goes to the zone for a line, after these words were made.
    private String sent(String line, String... aliases) {
        for (String alias : aliases) {
            type(alias);
        }
        type(line);
        return asked.getLast().replaceFirst("^[0-9]+ ", "");
    }

    @Test
    void anAliasStandsForACommandAndWhatIsTypedBehindItGoesOn() {
        assertThat(sent("ks", "alias ks kill skeleton")).isEqualTo("kill skeleton\n");
        begin(MIRA);
        assertThat(sent("KK  old  skeleton", "alias kk kill")).isEqualTo("kill old  skeleton\n");
    }

    @Test
    void numberedGapsTakeWordsAndTheStarTakesAllOfThem() {
        assertThat(sent("gift bread Mira now", "alias gift get $1;give $1 to $2;say $* $9$$"))
                .isEqualTo("get bread\ngive bread to Mira\nsay bread Mira now $$\n");
    }

    @Test
    void whatFillsAGapIsNeverACommandOfItsOwn() {
        assertThat(sent("s hello;drop all", "alias s say $*")).isEqualTo("say hello;drop all\n");
    }

    @Test
    void anAliasNeverCallsAnotherOrItself() {
        assertThat(sent("look", "alias look look statue", "alias statue look"))
                .isEqualTo("look statue\n");
        begin(MIRA);
        assertThat(sent("aa", "alias aa zz;zz;zz", "alias zz aa;aa;aa")).isEqualTo("zz\nzz\nzz\n");
    }

    @Test
    void severalCommandsAreOneInputAndTheSessionsOwnFollowTheZonesAnswer() {
        type("alias bye who;say Farewell;quit");
        type("bye");
        assertThat(asked).containsExactly("executed 1", "2 who\nsay Farewell\nquit\n");
        received.clear();
        session.perceived(List.of(), 2);
        assertThat(text()).contains("One soul");
        assertThat(session.leaving()).isTrue();
    }

    @Test
    void whatHasToBeExecutedAgainIsWhatWasTypedThen() {
        type("alias ks kill skeleton;get all");
        type("ks");
        session.perceived(List.of(), 2);
        type("alias ks quit");
        session.entered(0, true);
        assertThat(asked.getLast()).isEqualTo("2 kill skeleton\nget all\n");
    }

    @Test
    void anAliasOfTheSessionsOwnCommandsNeedsNoZone() {
        type("alias w who;commands");
        assertThat(type("w")).contains("One soul").contains("All commands");
        assertThat(asked).containsExactly("executed 1", "executed 2");
    }

    @Test
    void theBoundsAreToldAndNothingIsMade() {
        assertThat(type("alias quit look")).contains("has to stay");
        assertThat(type("alias 1 look")).contains("begins with a letter");
        assertThat(type("alias " + "x".repeat(21) + " look")).contains("at most 20");
        assertThat(type("alias x " + "n;".repeat(11))).contains("1 to 10 commands");
        assertThat(type("alias x ;;")).contains("1 to 10 commands");
        assertThat(type("alias x " + "y".repeat(301))).contains("300");
        assertThat(kept.aliases().named()).isEmpty();
        for (int i = 0; i < 50; i++) {
            type("alias x" + i + " look");
        }
        assertThat(type("alias y look")).contains("50 words");
        assertThat(type("alias x7 score")).contains("score");
    }

    @Test
    void aliasesAreListedAndForgottenAndKeptWithTheCharacter() {
        assertThat(type("alias")).contains("no words of your own");
        type("alias ks kill skeleton");
        assertThat(type("alias")).contains("ks stands for: kill skeleton");
        begin(MIRA);
        assertThat(type("alias KS")).contains("ks stands for: kill skeleton");
        assertThat(type("unalias ks")).contains("forgotten");
        assertThat(type("alias ks")).contains("no word \"ks\"");
        assertThat(kept.aliases().named()).isEmpty();
    }

    @Test
    void whoIsMutedSpeaksNotWithAnAliasEither() {
        session.standing(new Standing("a", "mira", Set.of(), Instant.EPOCH.plusSeconds(60)));
        assertThat(type("alias hi say Hello;look")).contains("hi stands for");
        assertThat(type("hi")).contains("no word comes");
        assertThat(asked.getLast()).isEqualTo("2 look\n");
    }

    @Test
    void aLineFeedInALineIsNoWayToTypeAnExpansion() {
        type("look\nsay twice");
        assertThat(asked).containsExactly("1 look say twice");
    }

    @Test
    void theLastLineAndTheLastThatBeginsSoAreDoneAgain() {
        type("kill skeleton");
        session.perceived(List.of(), 1);
        type("look");
        session.perceived(List.of(), 2);
        assertThat(type("!KI")).isEqualTo("Again: kill skeleton");
        session.perceived(List.of(), 3);
        type("!!");
        assertThat(asked)
                .containsExactly("1 kill skeleton", "2 look", "3 kill skeleton", "4 kill skeleton");
        session.perceived(List.of(), 4);
        assertThat(type("!dance")).contains("nothing like that");
        assertThat(type("history")).endsWith("  kill skeleton\n  look\n  kill skeleton\n  history");
    }

    @Test
    void theHistoryGoesWithTheSessionAndIsBounded() {
        for (int i = 0; i < 40; i++) {
            type("who " + i);
        }
        session =
                new Session(
                        session.record(
                                Instant.EPOCH,
                                0,
                                ByeReason.QUIT,
                                new SessionRecord.Whereabouts("z", "s", 0, null)),
                        surroundings(),
                        VOICE,
                        Settings.NONE);
        session.attach(received::add, new Attachment("c", false, false, null));
        assertThat(type("history").lines())
                .hasSize(31)
                .contains("  who 39")
                .doesNotContain("who 9");
    }

    @Test
    void saveAnswersWhenEverythingSoFarIsDurable() {
        type("look");
        session.perceived(List.of(), 1);
        assertThat(type("save")).contains("by itself").doesNotContain("Saved");
        received.clear();
        session.durable(1);
        assertThat(text()).isEmpty();
        session.durable(2);
        session.durable(2);
        assertThat(text()).isEqualTo("Saved: all that you have and have done up to here.");
    }

    @Test
    void aGuestIsToldThatNothingIsKept() {
        begin(new Present(CharacterId.guest("g"), "Guest", CharacterClass.ROGUE, 1));
        type("save");
        session.durable(1);
        assertThat(text()).contains("You are a guest");
    }

    @Test
    void theChosenWidthIsToldToTheConnectionAndToTheNextOne() {
        assertThat(type("config width 60")).isEqualTo("width: 60 columns");
        assertThat(received).contains(new ToClient.Width(60));
        received.clear();
        begin(MIRA);
        assertThat(received).contains(new ToClient.Width(60));
        type("config width auto");
        assertThat(received).contains(new ToClient.Width(0));
        assertThat(type("config width 7")).contains("from 20 to 500");
        received.clear();
        begin(MIRA);
        assertThat(received).noneMatch(ToClient.Width.class::isInstance);
    }

    @Test
    void theLanguageOfTheConnectionIsSpokenUntilThePlayerChooses() {
        session = new Session(MIRA, 0, surroundings(), VOICE, kept);
        session.attach(received::add, new Attachment("c", false, false, null, null, null, "de"));
        assertThat(type("alias")).contains("keine eigenen Wörter");
        type("config language en");
        assertThat(type("alias")).contains("no words of your own");
    }
}
