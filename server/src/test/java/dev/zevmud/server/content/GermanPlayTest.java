package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.view.Reader;
import dev.zevmud.server.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The starter area as one reads it who plays in German.
class GermanPlayTest {

    private final View view = new View(TranslationReader.read(Path.of("world")));
    private final Dungeon dungeon = new Dungeon();

    GermanPlayTest() throws IOException {}

    private String read(FakePlayer player) {
        return view.render(player.events(), new Reader(player.id(), false, Locale.GERMAN)).stream()
                .filter(OutputItem.Text.class::isInstance)
                .flatMap(item -> ((OutputItem.Text) item).lines().stream())
                .map(StyledLine::text)
                .collect(Collectors.joining("\n"));
    }

    private String type(FakePlayer player, String... lines) {
        player.type(lines);
        return read(player);
    }

    @Test
    void aRoomIsGermanFromItsTitleToItsPeople() {
        dungeon.player("Tom", "room5");
        FakePlayer mira = dungeon.player("Mira", "room5");
        assertThat(read(mira).lines())
                .contains("Wachstube", "Ausgänge: Süden", "Tom ist hier.")
                .anyMatch(line -> line.startsWith("Hier steht ein Skelettkrieger"))
                .anyMatch(line -> line.startsWith("Am Tisch lehnt ein eiserner Schild"));
    }

    @Test
    void aQuestIsToldInGerman() {
        FakePlayer mira = dungeon.player("Mira", "room1");
        assertThat(read(mira)).contains("Erstes Licht", "Tippe: look.");
        assertThat(type(mira, "quests"))
                .contains("Ein Funke in der Fackel")
                .doesNotContain("spark");
        assertThat(type(mira, "quests light")).contains("Ein Funke in der Fackel");
    }

    @Test
    void thingsAreCalledInGermanAndNamedInTheCaseThatFits() {
        FakePlayer mira = dungeon.player("Mira", "room4");
        assertThat(type(mira, "get rostiges Schwert")).isEqualTo("Du nimmst das rostige Schwert.");
        assertThat(type(mira, "i")).contains("ein rostiges Schwert");
        assertThat(type(mira, "put schwert in trank"))
                .isEqualTo("Der Heiltrank hat kein Inneres, das der Rede wert wäre.");
        assertThat(type(mira, "open schwert"))
                .isEqualTo("An dem rostigen Schwert gibt es nichts zu öffnen oder zu schließen.");
    }

    @Test
    void detailsAreCalledInGermanToo() {
        FakePlayer mira = dungeon.player("Mira", "room1");
        assertThat(type(mira, "look Bogen")).startsWith("Die Buchstaben sind halb verschwunden");
        assertThat(type(mira, "look north"))
                .isEqualTo("Du blickst nach Norden. Dort liegt: Schmaler Gang.");
    }

    @Test
    void creaturesSpeakGermanAndUnderstandIt() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        dungeon.pass(11);
        assertThat(type(mira, "talk Wächterstatue"))
                .contains("Die Wächterstatue sagt: \"Ein kleines warmes Ding")
                .contains("1. Ich sehe mich um.");
        assertThat(type(mira, "respond Schatz"))
                .contains("Du sagst: \"Ich bin wegen des Schatzes gekommen.\"");
    }

    @Test
    void aFightIsGermanInAllCases() {
        FakePlayer mira = dungeon.player("Mira", "room5");
        assertThat(type(mira, "kill Skelett")).contains("Du gehst auf den Skelettkrieger los!");
        mira.forget();
        dungeon.pass(20);
        assertThat(read(mira)).containsAnyOf("Der Skelettkrieger", "den Skelettkrieger");
        assertThat(read(mira)).doesNotContain("skeleton").doesNotContain(" the ");
    }

    @Test
    void othersReadWhatOneDoesInTheirOwnLanguage() {
        FakePlayer tom = dungeon.player("Tom", "room5");
        FakePlayer mira = dungeon.player("Mira", "room5");
        tom.forget();
        mira.type("get shield");
        assertThat(read(tom)).contains("Mira nimmt einen eisernen Schild.");
        assertThat(tom.seen()).contains("Mira takes an iron shield.");
    }
}
