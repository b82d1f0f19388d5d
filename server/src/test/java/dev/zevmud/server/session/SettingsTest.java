package dev.zevmud.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Spot;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a player chooses while in play.
class SettingsTest {

    private static final Present MIRA =
            new Present(new CharacterId("mira"), "Mira", CharacterClass.ROGUE, 1);
    private static final Voice VOICE = new Voice(Translations.NONE);
    private static final GameEvent NOTHING_CARRIED = GameEvent.Message.of("inventory.nothing");
    private static final GameEvent ROOM =
            new GameEvent.RoomShown(
                    "a",
                    "r",
                    "Hall",
                    "A long hall.",
                    false,
                    new Spot(0, 0, 0),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    private final List<Settings> kept = new ArrayList<>();
    private final List<ToClient> received = new ArrayList<>();
    private Session session;

    @BeforeEach
    void enterPlay() {
        session = begin(Settings.NONE, false);
    }

    private Session begin(Settings settings, boolean screenReader) {
        var begun = new Session(MIRA, 0, surroundings(), VOICE, settings);
        begun.attach(received::add, new Attachment("c", false, screenReader, null));
        received.clear();
        return begun;
    }

    /// Notes what is to be kept; nothing else is of interest.
    private Surroundings surroundings() {
        return (Surroundings)
                Proxy.newProxyInstance(
                        Surroundings.class.getClassLoader(),
                        new Class<?>[] {Surroundings.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("keep")) {
                                kept.add((Settings) arguments[0]);
                            }
                            if (method.getReturnType() == OutputLog.class) {
                                return OutputLog.NONE;
                            }
                            if (method.getReturnType() == Instant.class) {
                                return Instant.EPOCH;
                            }
                            return method.getReturnType() == int.class ? 900 : null;
                        });
    }

    private List<StyledLine> lines() {
        return received.stream()
                .filter(ToClient.Show.class::isInstance)
                .flatMap(show -> ((ToClient.Show) show).items().stream())
                .filter(OutputItem.Text.class::isInstance)
                .flatMap(item -> ((OutputItem.Text) item).lines().stream())
                .toList();
    }

    private String type(String line) {
        received.clear();
        session.input("c", 0, line);
        return lines().stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    private String perceive(GameEvent event) {
        received.clear();
        session.perceived(List.of(event), 0);
        return lines().stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    private String prompt() {
        return received.stream()
                .filter(ToClient.Show.class::isInstance)
                .flatMap(show -> ((ToClient.Show) show).items().stream())
                .filter(OutputItem.Prompt.class::isInstance)
                .map(item -> ((OutputItem.Prompt) item).spans().getFirst().text())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void everythingSpeaksGermanFromTheChoiceOnAndTheChoiceIsKept() {
        assertThat(perceive(NOTHING_CARRIED)).isEqualTo("You carry nothing.");
        assertThat(type("config language deutsch")).startsWith("Von nun an");
        assertThat(kept.getLast().language()).isEqualTo("de");
        assertThat(perceive(NOTHING_CARRIED)).isEqualTo("Du trägst nichts bei dir.");
        assertThat(type("help look")).startsWith("Hilfe: look");
        assertThat(type("reply hello")).startsWith("Noch hat dir niemand");
        assertThat(type("config")).contains("Deutsch").contains("brief (knapp): aus");
        assertThat(type("config language klingon")).contains("\"klingon\"").contains("en, de");
        assertThat(type("config language en")).contains("English");
        assertThat(perceive(NOTHING_CARRIED)).isEqualTo("You carry nothing.");
    }

    @Test
    void theScreenReaderModeFollowsTheClientUntilThePlayerChooses() {
        session = begin(Settings.NONE, true);
        assertThat(type("config screenreader")).startsWith("screenreader: on");
        type("config screenreader off");
        assertThat(type("config")).contains("screenreader: off");
        session = begin(kept.getLast(), true);
        assertThat(type("config")).contains("screenreader: off");
    }

    @Test
    void withTheScreenReaderModeOnNothingIsStyledAndThePromptIsWords() {
        session.perceived(List.of(new GameEvent.VitalsChanged(new Vitals(9, 10, 5, 6, 7, 8))), 0);
        perceive(ROOM);
        assertThat(prompt()).isEqualTo("<9/10hp 5/6mn 7/8st> ");
        assertThat(lines().getFirst().spans().getFirst().style()).isNotEqualTo(Style.DEFAULT);
        type("config screenreader on");
        perceive(ROOM);
        assertThat(lines().getFirst().spans().getFirst().style()).isEqualTo(Style.DEFAULT);
        assertThat(prompt()).isEqualTo("9 hit points, 5 mana, 7 stamina> ");
    }

    @Test
    void withoutColoursNothingIsStyled() {
        type("config color off");
        perceive(ROOM);
        assertThat(lines().getFirst().spans().getFirst().style()).isEqualTo(Style.DEFAULT);
    }

    @Test
    void briefHidesTheDescriptionOfRoomsButNotFromOneWhoLooks() {
        assertThat(perceive(ROOM)).contains("A long hall.");
        type("brief");
        assertThat(perceive(ROOM)).contains("Hall").doesNotContain("A long hall.");
        type("l");
        received.clear();
        session.perceived(List.of(ROOM), 2);
        assertThat(lines().stream().map(StyledLine::text)).contains("A long hall.");
        type("brief off");
        assertThat(perceive(ROOM)).contains("A long hall.");
    }

    @Test
    void aPromptOfOnesOwn() {
        session.perceived(List.of(new GameEvent.VitalsChanged(new Vitals(9, 10, 5, 6, 7, 8))), 0);
        type("prompt %h/%Hhp %m/%M %s/%S 100%% %x %>");
        assertThat(prompt()).isEqualTo("9/10hp 5/6 7/8 100% %x %> ");
        assertThat(type("prompt")).contains("%h/%Hhp");
        assertThat(type("prompt " + "x".repeat(81))).contains("at most 80");
        type("prompt default");
        assertThat(prompt()).isEqualTo("<9/10hp 5/6mn 7/8st> ");
    }

    @Test
    void aSettingThatDoesNotExistIsToldWithThoseThatDo() {
        assertThat(type("config colr on")).contains("\"colr\"").contains("colour");
        assertThat(type("config brief maybe")).contains("on or off");
        assertThat(kept).isEmpty();
    }

    @Test
    void allCommandsAreListed() {
        assertThat(type("commands")).contains("config").contains("look").contains("quit");
    }

    @Test
    void theSettingsGoWithTheSessionToAnotherNode() {
        type("config language de");
        SessionRecord record =
                session.record(
                        Instant.EPOCH,
                        0,
                        ByeReason.QUIT,
                        new SessionRecord.Whereabouts("z", "s", 0, null));
        session = new Session(record, surroundings(), VOICE, Settings.NONE);
        session.attach(received::add, new Attachment("c", false, false, null));
        assertThat(perceive(NOTHING_CARRIED)).isEqualTo("Du trägst nichts bei dir.");
    }

    private String token() {
        return received.stream()
                .filter(ToClient.Open.class::isInstance)
                .map(open -> ((ToClient.Open) open).token())
                .findFirst()
                .orElseThrow();
    }

    /// At the first prompt somebody says `screenreader` and `deutsch`; the connection that resumes,
    /// after the game has restarted, has met no prompt.
    @Test
    void whatWasSaidAtTheFirstPromptHoldsForConnectionsThatResume() {
        session = new Session(MIRA, 0, surroundings(), VOICE, Settings.NONE);
        session.attach(received::add, new Attachment("c", true, true, null, null, null, "de"));
        assertThat(kept).containsExactly(Settings.NONE.withLanguage("de"));
        SessionRecord record =
                session.record(
                        Instant.EPOCH,
                        0,
                        ByeReason.SHUTDOWN,
                        new SessionRecord.Whereabouts("z", "s", 0, null));
        session = new Session(record, surroundings(), VOICE, Settings.NONE);
        var resume = new Attachment.Resume(token(), 0);
        assertThat(session.attach(received::add, new Attachment("d", true, false, resume)))
                .isTrue();
        assertThat(perceive(NOTHING_CARRIED)).isEqualTo("Du trägst nichts bei dir.");
        perceive(ROOM);
        assertThat(lines())
                .allSatisfy(line ->
                        assertThat(line.spans())
                                .allMatch(span -> span.style().equals(Style.DEFAULT)));
    }

    @Test
    void whatWasChosenGoesBeforeWhatIsSaidAtTheFirstPrompt() {
        Settings english = Settings.NONE.withLanguage("en");
        session = new Session(MIRA, 0, surroundings(), VOICE, english);
        session.attach(received::add, new Attachment("c", true, false, null, null, null, "de"));
        assertThat(kept).isEmpty();
        assertThat(perceive(NOTHING_CARRIED)).isEqualTo("You carry nothing.");
    }
}
