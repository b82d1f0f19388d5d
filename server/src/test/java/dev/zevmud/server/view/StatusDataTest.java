package dev.zevmud.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.world.Affect;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.event.GameEvent;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What a client is told of the character, and when.
class StatusDataTest {

    private final Dungeon dungeon = new Dungeon();
    private final FakePlayer mira = dungeon.player("Mira", "room5");

    private String told(String name, Locale locale) {
        List<OutputItem> items =
                new View(Translations.NONE)
                        .render(mira.events(), new Reader(mira.id(), false, locale));
        return items.stream()
                .filter(OutputItem.Gmcp.class::isInstance)
                .map(OutputItem.Gmcp.class::cast)
                .filter(item -> item.name().equals(name))
                .map(item -> String.valueOf(item.data()))
                .reduce("nothing", (former, last) -> last);
    }

    private String told(String name) {
        return told(name, Locale.ENGLISH);
    }

    @Test
    void whoEntersIsToldNameCaptionsAndValues() {
        assertThat(told("Char.Name")).isEqualTo("{\"name\":\"Mira\",\"fullname\":\"Mira\"}");
        assertThat(told("Char.StatusVars")).contains("\"next\":\"Next level at\"");
        assertThat(told("Char.Status"))
                .contains("\"level\":\"1\",\"experience\":\"0\",\"next\":\"100\"")
                .contains("\"position\":\"standing\",\"opponent\":\"\"");
        assertThat(told("Char.Defences.List")).isEqualTo("[]");
        assertThat(told("Char.Afflictions.List")).isEqualTo("[]");
    }

    @Test
    void theWordsAreInTheReadersLanguage() {
        assertThat(told("Char.StatusVars", Locale.GERMAN)).contains("\"coins\":\"Münzen\"");
        assertThat(told("Char.Status", Locale.GERMAN)).contains("\"position\":\"stehend\"");
    }

    @Test
    void onlyAChangeIsTold() {
        mira.type("look");
        assertThat(told("Char.Status")).isEqualTo("nothing");
        mira.type("sleep");
        assertThat(told("Char.Status")).contains("\"position\":\"sleeping\"");
        assertThat(told("Char.Name")).isEqualTo("nothing");
    }

    @Test
    void theOpponentIsToldWhileThereIsOne() {
        mira.type("kill skeleton");
        assertThat(told("Char.Status")).contains("\"opponent\":\"a skeleton warrior\"");
    }

    @Test
    void whatIsGoodAndWhatIsBadIsToldApart() {
        mira.body()
                .affects(
                        List.of(
                                new Affect(AffectKind.GUARD, 2, dungeon.now().plusSeconds(60), ""),
                                new Affect(
                                        AffectKind.POISON, 2, dungeon.now().plusSeconds(60), "")));
        mira.type("look");
        assertThat(told("Char.Defences.List"))
                .isEqualTo("[{\"name\":\"guard\",\"desc\":\"more armour\"}]");
        assertThat(told("Char.Afflictions.List"))
                .isEqualTo(
                        "[{\"name\":\"poison\",\"cure\":\"it passes\",\"desc\":\"hit points are lost\"}]");
    }

    @Test
    void whatOneHasIsToldWheneverItChanges() {
        assertThat(told("Char.Items.List")).isEqualTo("{\"location\":\"inv\",\"items\":[]}");
        mira.type("look");
        assertThat(told("Char.Items.List")).isEqualTo("nothing");
        mira.type("get shield");
        assertThat(told("Char.Items.List"))
                .matches(
                        "\\{\"location\":\"inv\",\"items\":\\[\\{\"id\":\"dungeon\\.[0-9.]+\","
                                + "\"name\":\"an iron shield\",\"attrib\":\"Wt\"}]}");
        mira.type("wear shield");
        assertThat(told("Char.Items.List")).contains("\"attrib\":\"wt\"");
        mira.type("remove shield", "drop shield");
        assertThat(told("Char.Items.List")).isEqualTo("{\"location\":\"inv\",\"items\":[]}");
    }

    @Test
    void whatOthersGiveIsToldToo() {
        FakePlayer tom = dungeon.player("Tom", "room5");
        tom.type("get shield");
        mira.forget();
        tom.type("give shield to mira");
        assertThat(told("Char.Items.List")).contains("an iron shield");
    }

    @Test
    void whoComesBackIsToldAllOfItAgain() {
        mira.type("sleep");
        mira.forget();
        dungeon.turn(turn -> dungeon.zone().look(mira.id(), turn));
        assertThat(mira.events())
                .anyMatch(event ->
                        event instanceof GameEvent.StatusChanged(var status, var whole) && whole);
        assertThat(told("Char.StatusVars")).isNotEqualTo("nothing");
    }
}
