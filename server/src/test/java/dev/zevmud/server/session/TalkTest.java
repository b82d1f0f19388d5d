package dev.zevmud.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.session.talk.ChannelHistory;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.Channel;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Channels, ignored players and the pace of speech, in one session.
class TalkTest {

    private static final Present MIRA =
            new Present(new CharacterId("mira"), "Mira", CharacterClass.ROGUE, 1);
    private static final Present TOM =
            new Present(new CharacterId("tom"), "Tom", CharacterClass.MAGE, 1);
    private static final Voice VOICE =
            new Voice(
                    Translations.NONE,
                    List.of(
                            new Channel("newbie", List.of(), true, Map.of("en", "Questions.")),
                            new Channel(
                                    "gossip",
                                    List.of("chat"),
                                    false,
                                    Map.of("en", "Rumours.", "de", "Gerüchte."))));

    private final ChannelHistory history = new ChannelHistory();
    private final List<ToClient> received = new ArrayList<>();
    private final List<String> toZone = new ArrayList<>();
    private final List<Settings> kept = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-05T18:30:00Z");
    private Session session;
    private int lines;

    @BeforeEach
    void enterPlay() {
        begin(MIRA, false);
    }

    private void begin(Present self, boolean screenReader) {
        session = new Session(self, 0, surroundings(), VOICE, Settings.NONE);
        received.clear();
        session.attach(received::add, new Attachment("c", false, screenReader, null));
    }

    private Surroundings surroundings() {
        return (Surroundings)
                Proxy.newProxyInstance(
                        Surroundings.class.getClassLoader(),
                        new Class<?>[] {Surroundings.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "outputLog" -> OutputLog.NONE;
                                    case "now" -> now;
                                    case "find" ->
                                            List.of(MIRA, TOM).stream()
                                                    .filter(one ->
                                                            one.name()
                                                                    .equalsIgnoreCase(
                                                                            (String) arguments[0]))
                                                    .findFirst();
                                    case "speak" -> {
                                        history.add((ChannelLine) arguments[0]);
                                        yield null;
                                    }
                                    case "spoken" -> history.of((String) arguments[0]);
                                    case "keep" -> {
                                        kept.add((Settings) arguments[0]);
                                        yield null;
                                    }
                                    case "command" -> {
                                        toZone.add((String) arguments[1]);
                                        session.perceived(List.of(), (long) arguments[0]);
                                        yield null;
                                    }
                                    case "present" -> List.of();
                                    case "lingerSeconds" -> 900;
                                    default -> null;
                                });
    }

    private String type(String line) {
        received.clear();
        session.input("c", 0, line);
        return text();
    }

    private List<OutputItem> items() {
        return received.stream()
                .filter(ToClient.Show.class::isInstance)
                .flatMap(show -> ((ToClient.Show) show).items().stream())
                .toList();
    }

    private String text() {
        return items().stream()
                .filter(OutputItem.Text.class::isInstance)
                .flatMap(item -> ((OutputItem.Text) item).lines().stream())
                .map(line -> line.text())
                .collect(Collectors.joining("\n"));
    }

    private List<String> data() {
        return items().stream()
                .filter(OutputItem.Gmcp.class::isInstance)
                .map(OutputItem.Gmcp.class::cast)
                .map(gmcp -> gmcp.name() + " " + gmcp.data())
                .toList();
    }

    private String hear(Present speaker, String channel, String words) {
        received.clear();
        lines++;
        session.heard(
                new ChannelLine("line" + lines, channel, speaker.id(), speaker.name(), words, now));
        return text();
    }

    private String perceive(GameEvent... events) {
        received.clear();
        session.perceived(List.of(events), 0);
        return text();
    }

    private static GameEvent says(String who, String channel) {
        return new GameEvent.Uttered(
                who,
                channel,
                false,
                GameEvent.Message.of("say.others", Arg.words(who), Arg.words("hello")));
    }

    @Test
    void whatIsSaidOnAChannelIsShownAndSentAsData() {
        assertThat(type("gossip the well is dry")).isEqualTo("[gossip] Mira: the well is dry");
        assertThat(data())
                .containsExactly(
                        "Comm.Channel.Text {\"channel\":\"gossip\",\"talker\":\"Mira\",\"text\":\"[gossip] Mira: the well is dry\"}");
        assertThat(hear(TOM, "gossip", "is it?")).isEqualTo("[gossip] Tom: is it?");
        assertThat(hear(MIRA, "gossip", "my own words")).isEmpty();
        assertThat(type("chat by its other name")).startsWith("[gossip] Mira:");
        assertThat(type("goss abbreviated")).startsWith("[gossip] Mira:");
    }

    @Test
    void forAScreenReaderTheLineIsASentence() {
        begin(MIRA, true);
        assertThat(hear(TOM, "gossip", "hello")).isEqualTo("Tom on gossip: hello");
    }

    @Test
    void theClientLearnsTheChannelsThatAreOn() {
        assertThat(data()).hasSize(1).first().asString().startsWith("Comm.Channel.List");
        assertThat(data().getFirst()).contains("newbie").contains("gossip");
        assertThat(type("channels gossip off")).startsWith("You do not listen to gossip");
        assertThat(data().getFirst()).contains("newbie").doesNotContain("gossip");
        assertThat(kept).hasSize(1);
        assertThat(hear(TOM, "gossip", "hello")).isEmpty();
        assertThat(type("gossip hello")).startsWith("You have turned gossip off");
        assertThat(type("channels")).contains("newbie, on. Questions.").contains("gossip, off.");
        assertThat(type("gossip on")).startsWith("You listen to gossip again");
        assertThat(hear(TOM, "gossip", "hello")).isNotEmpty();
    }

    @Test
    void theLastLinesAreShownWithTheirTimes() {
        assertThat(type("gossip")).startsWith("Nothing was said on gossip");
        type("gossip on Monday");
        now = now.plusSeconds(86_400);
        type("gossip on Tuesday");
        assertThat(type("gossip history").lines())
                .containsExactly(
                        "Said on gossip of late:",
                        "5 Mar 18:30 UTC, Mira: on Monday",
                        "18:30 UTC, Mira: on Tuesday");
        for (int i = 0; i < 25; i++) {
            now = now.plusSeconds(60);
            type("gossip " + i);
        }
        assertThat(type("gossip").lines()).hasSize(21).last().asString().endsWith("Mira: 24");
        assertThat(type("ignore tom")).contains("do not hear Tom");
    }

    @Test
    void unknownChannelsAndWrongWordsAreExplained() {
        assertThat(type("channels nonsense")).startsWith("There is no channel \"nonsense\"");
        assertThat(type("channels gossip louder")).startsWith("Turn it on or off?");
        assertThat(type("gossip " + "a".repeat(501))).startsWith("That is too long");
        assertThat(type("ignore")).startsWith("You ignore nobody");
        assertThat(type("ignore stranger")).startsWith("Nobody called \"stranger\"");
        assertThat(type("ignore mira")).startsWith("You cannot get away");
        assertThat(type("help gossip")).startsWith("Help: channels");
    }

    @Test
    void guestsListenEverywhereAndSpeakWhereTheyMay() {
        begin(new Present(CharacterId.guest("g"), "Guest-1", CharacterClass.WARRIOR, 1), false);
        assertThat(hear(TOM, "gossip", "hello")).isEqualTo("[gossip] Tom: hello");
        assertThat(type("gossip hello")).startsWith("Guests listen to gossip");
        assertThat(type("newbie hello")).isEqualTo("[newbie] Guest-1: hello");
    }

    @Test
    void whoIsIgnoredIsNotHeardAnywhere() {
        assertThat(perceive(says("Tom", "say"))).contains("hello");
        assertThat(type("ignore tom")).startsWith("You do not hear Tom any more");
        assertThat(hear(TOM, "newbie", "hello")).isEmpty();
        assertThat(perceive(says("Tom", "say"), says("Ada", "shout"))).startsWith("Ada");
        assertThat(perceive(says("Tom", ""))).isEmpty();
        received.clear();
        session.told(TOM, "hello");
        assertThat(received).isEmpty();
        assertThat(type("reply hello")).startsWith("Nobody has told you");
        assertThat(type("ignore")).isEqualTo("You ignore: Tom. The same name again ends it.");
        assertThat(type("ignore TOM")).startsWith("You hear TOM again");
        assertThat(perceive(says("Tom", "say"))).contains("hello");
    }

    @Test
    void whoSpeaksTooFastIsAskedToBreathe() {
        for (int i = 0; i < 6; i++) {
            assertThat(type("gossip " + i)).startsWith("[gossip]");
        }
        assertThat(type("gossip 7")).startsWith("You have said a lot");
        assertThat(type("tell tom hello")).startsWith("You have said a lot");
        assertThat(type("shout hello")).startsWith("You have said a lot");
        assertThat(type("gossip")).startsWith("Said on gossip");
        type("say hello");
        assertThat(toZone).containsExactly("say hello");
        now = now.plusSeconds(2);
        type("shout hello");
        assertThat(toZone).containsExactly("say hello", "shout hello");
    }

    @Test
    void whoIsMutedReadsAndDoesNotSpeak() {
        session.standing(new Standing("a", "Mira", Set.of(), now.plusSeconds(60)));
        for (String line : List.of("gossip hi", "whisper tom hi", "shout hi", "say hi")) {
            assertThat(type(line)).as(line).isNotEmpty().doesNotContain("[gossip]");
        }
        assertThat(toZone).isEmpty();
        assertThat(history.of("gossip")).isEmpty();
        assertThat(type("gossip")).startsWith("Nothing was said");
    }

    @Test
    void tellsAreDataToo() {
        received.clear();
        session.told(TOM, "psst");
        assertThat(data().getFirst()).contains("\"tell\"").contains("Tom tells you: psst");
        type("reply what?");
        assertThat(data().getFirst()).contains("\"talker\":\"Mira\"");
    }

    @Test
    void aLineCountsOnceHoweverOftenItComes() {
        var line = new ChannelLine("x", "gossip", TOM.id(), "Tom", "once", now);
        assertThat(history.add(line)).isTrue();
        assertThat(history.add(line)).isFalse();
        var before = new ChannelLine("y", "gossip", TOM.id(), "Tom", "before", now.minusSeconds(9));
        assertThat(history.add(before)).isTrue();
        assertThat(history.of("gossip")).containsExactly(before, line);
        for (int i = 0; i < 100; i++) {
            history.add(
                    new ChannelLine("n" + i, "gossip", TOM.id(), "Tom", "n", now.plusSeconds(i)));
        }
        assertThat(history.of("gossip")).hasSize(60);
        assertThat(history.add(before)).isFalse();
        assertThat(history.newest(20)).hasSize(1);
        assertThat(history.newest(20).getFirst()).hasSize(20);
    }
}
