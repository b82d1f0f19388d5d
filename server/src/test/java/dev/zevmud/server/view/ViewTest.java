package dev.zevmud.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.RoomNumber;
import dev.zevmud.protocol.json.SealedTypes;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.QuestSeen;
import dev.zevmud.server.world.event.WareSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final Vitals HURT = new Vitals(43, 100, 50, 50, 100, 100);
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new SealedTypes("type")).build();

    private final View view = new View(Translations.NONE);

    private static Reader reader(boolean screenReader) {
        return new Reader(new CharacterId("mira"), screenReader, Locale.ENGLISH);
    }

    @Test
    void thePromptShowsTheVitalsThatWereRenderedLast() {
        Reader reader = reader(false);
        assertThat(view.prompt(reader).spans().getFirst().text()).isEqualTo("> ");
        view.render(List.of(new GameEvent.VitalsChanged(HURT)), reader);
        assertThat(view.prompt(reader).spans().getFirst().text())
                .isEqualTo("<43/100hp 50/50mn 100/100st> ");
    }

    @Test
    void textComesFirstThenGmcpInOrder() {
        FakePlayer mira = new Dungeon().player("Mira", "room3");
        List<OutputItem> items = view.render(mira.events(), reader(false));
        assertThat(items.getFirst()).isInstanceOf(OutputItem.Text.class);
        assertThat(items.stream().skip(1).map(item -> ((OutputItem.Gmcp) item).name()))
                .containsExactly(
                        "Room.Info",
                        "Room.Players",
                        "Char.Vitals",
                        "Char.Name",
                        "Char.StatusVars",
                        "Char.Status",
                        "Char.Defences.List",
                        "Char.Afflictions.List",
                        "Char.Items.List");
        assertThat(((OutputItem.Gmcp) items.get(1)).data().toString())
                .contains("\"name\":\"Central Chamber\"")
                .contains("\"n\":" + RoomNumber.of("dungeon", "room5"));
        assertThat(((OutputItem.Gmcp) items.get(3)).data().toString())
                .isEqualTo(
                        "{\"hp\":100,\"maxhp\":100,\"mp\":50,\"maxmp\":50,\"st\":100,\"maxst\":100}");
    }

    @Test
    void aRoomIsTitleDescriptionExitsThingsCreaturesPeople() {
        Dungeon dungeon = new Dungeon();
        dungeon.player("Tom", "room5");
        String[] lines = dungeon.player("Mira", "room5").seen().split("\n", -1);
        assertThat(lines[0]).isEqualTo("Guard Post");
        assertThat(lines[1]).startsWith("A table, two benches");
        assertThat(lines[2]).isEqualTo("Exits: south");
        assertThat(lines[3]).contains("iron shield");
        assertThat(lines[4]).contains("skeleton warrior");
        assertThat(lines[5]).isEqualTo("Tom is here.");
    }

    @Test
    void aScreenReaderGetsTheSameWordsWithoutStyles() {
        FakePlayer mira = new Dungeon().player("Mira", "room5");
        OutputItem.Text plain =
                (OutputItem.Text) view.render(mira.events(), reader(true)).getFirst();
        OutputItem.Text styled =
                (OutputItem.Text) view.render(mira.events(), reader(false)).getFirst();
        assertThat(plain.lines().stream().map(line -> line.text()))
                .isEqualTo(styled.lines().stream().map(line -> line.text()).toList());
        assertThat(plain.lines().stream().flatMap(line -> line.spans().stream()).map(Span::style))
                .containsOnly(Style.DEFAULT);
    }

    @Test
    void wordsOfPlayersAreNeverReadAsGapsAndNamesKeepTheirLetters() {
        GameEvent said =
                GameEvent.Message.of("say.others", Arg.words("mira"), Arg.words("{0} {9}"));
        OutputItem.Text text =
                (OutputItem.Text) view.render(List.of(said), reader(false)).getFirst();
        assertThat(text.lines().getFirst().text()).isEqualTo("mira says, \"{0} {9}\"");
    }

    @Test
    void articlesAndCapitalsFit() {
        GameEvent event = GameEvent.Message.of("walk.leaves", Arg.name("an owl"), Arg.words("up"));
        OutputItem.Text text =
                (OutputItem.Text) view.render(List.of(event), reader(false)).getFirst();
        assertThat(text.lines().getFirst().text()).isEqualTo("The owl leaves up.");
    }

    @Test
    void everyColourCanBeReadOnBlackAndOnWhite() {
        for (Style style :
                List.of(
                        Palette.TITLE,
                        Palette.EXITS,
                        Palette.THING,
                        Palette.CREATURE,
                        Palette.PERSON,
                        Palette.SPEECH,
                        Palette.HURT,
                        Palette.BLOW,
                        Palette.GAIN,
                        Palette.QUIET)) {
            double luminance = luminance(((Color.Palette) style.foreground()).index());
            assertThat((luminance + 0.05) / 0.05).as("%s on black", style).isGreaterThan(3.5);
            assertThat(1.05 / (luminance + 0.05)).as("%s on white", style).isGreaterThan(3.5);
        }
    }

    /// WCAG's relative luminance of a colour of xterm's cube or greys.
    private static double luminance(int index) {
        if (index >= 232) {
            return linear(8 + 10 * (index - 232));
        }
        int[] levels = {0, 95, 135, 175, 215, 255};
        int cube = index - 16;
        return 0.2126 * linear(levels[cube / 36])
                + 0.7152 * linear(levels[cube / 6 % 6])
                + 0.0722 * linear(levels[cube % 6]);
    }

    private static double linear(int value) {
        double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void eventsCrossNodesAsJson() throws Exception {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room3");
        List<GameEvent> events = new ArrayList<>(mira.events());
        for (String line :
                List.of(
                        "get key",
                        "talk statue",
                        "say hello",
                        "look statue",
                        "i",
                        "eq",
                        "score",
                        "abilities",
                        "exits",
                        "quests",
                        "map",
                        "hold all",
                        "flue",
                        "n")) {
            mira.type(line);
            events.addAll(mira.events());
        }
        events.add(new GameEvent.ContentsShown("a chest", List.of()));
        events.add(new GameEvent.WaresShown("a host", List.of(new WareSeen("a pie", 9, 2)), 7));
        QuestSeen.Count wolves = new QuestSeen.Count("Wolves", 1, 3);
        events.add(
                new GameEvent.StoryShown(
                        new QuestSeen("Fur", 2, false, "Hunt.", List.of(wolves)),
                        List.of("Hunt.")));
        for (GameEvent event : events) {
            String json = JSON.writerFor(GameEvent.class).writeValueAsString(event);
            assertThat(JSON.readValue(json, GameEvent.class)).isEqualTo(event);
        }
        assertThat(events.stream().map(Object::getClass).distinct().count())
                .isEqualTo(GameEvent.class.getPermittedSubclasses().length);
    }
}
