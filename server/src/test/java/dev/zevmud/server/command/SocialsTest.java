package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.event.GameEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SocialsTest {

    private final Dungeon dungeon = new Dungeon();
    private final FakePlayer mira = dungeon.player("Mira", "room3");
    private final FakePlayer tom = dungeon.player("Tom", "room3");
    private final FakePlayer ada = dungeon.player("Ada", "room3");

    private void type(String line) {
        tom.forget();
        ada.forget();
        mira.type(line);
    }

    @Test
    void aSocialIsForAllForSomebodyOrForOneself() {
        type("smile");
        assertThat(mira.seen()).isEqualTo("You smile.");
        assertThat(tom.seen()).isEqualTo("Mira smiles.");
        type("smile tom");
        assertThat(mira.seen()).isEqualTo("You smile at Tom.");
        assertThat(tom.seen()).isEqualTo("Mira smiles at you.");
        assertThat(ada.seen()).isEqualTo("Mira smiles at Tom.");
        type("smile at statue");
        assertThat(mira.seen()).isEqualTo("You smile at the guardian statue.");
        assertThat(ada.seen()).isEqualTo("Mira smiles at the guardian statue.");
        for (String oneself : List.of("smile me", "smile mira")) {
            type(oneself);
            assertThat(mira.seen()).isEqualTo("You smile, just for yourself.");
            assertThat(tom.seen()).isEqualTo("Mira smiles at a thought.");
        }
        type("smile nobody");
        assertThat(mira.seen()).contains("nobody");
        assertThat(tom.seen()).isEmpty();
    }

    @Test
    void germanWordsAreUnderstoodAndGermanReadersReadGerman() {
        tom.reader().locale(Locale.GERMAN);
        type("lächeln tom");
        assertThat(mira.seen()).isEqualTo("You smile at Tom.");
        assertThat(tom.seen()).isEqualTo("Mira lächelt dich an.");
        type("ZWINKERN statue");
        assertThat(mira.seen()).isEqualTo("You wink at the guardian statue.");
    }

    @Test
    void theyAreTypedInFullAndHideNoOtherCommand() {
        CommandTable table = new CommandTable();
        assertThat(table.socials()).hasSizeGreaterThanOrEqualTo(60);
        Set<String> commands = new HashSet<>(table.names());
        assertThat(table.socials()).doesNotContainAnyElementsOf(commands);
        assertThat(table.resolve("smil")).isInstanceOf(Resolution.Unknown.class);
        for (CommandEntry social : Socials.entries()) {
            for (String word : social.aliases()) {
                assertThat(table.resolve(word))
                        .as(word)
                        .isEqualTo(new Resolution.ZoneCommand(social.name(), ""));
            }
        }
    }

    @Test
    void noAbilityIsHiddenByOne() {
        CommandTable table = new CommandTable();
        assertThat(Dungeon.AREA.beyond().abilities().all())
                .isNotEmpty()
                .noneMatch(ability -> table.isSocial(ability.id()));
    }

    @Test
    void everySentenceIsWhole() {
        for (String social : new CommandTable().socials()) {
            type(social);
            type(social + " me");
            type(social + " statue");
            assertThat(mira.seen()).as(social).doesNotContain("{").doesNotContain("social.");
            type(social + " tom");
            assertThat(tom.seen()).as(social).startsWith("Mira").doesNotContain("{");
            assertThat(tom.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            GameEvent.Uttered.class,
                            seen -> assertThat(seen.speaker()).isEqualTo("Mira"));
        }
    }
}
