package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.event.GameEvent;
import org.junit.jupiter.api.Test;

/// What players let each other hear in an area.
class SpeechTest {

    private final Dungeon dungeon = new Dungeon();
    private final FakePlayer mira = dungeon.player("Mira", "room3");
    private final FakePlayer tom = dungeon.player("Tom", "room3");
    private final FakePlayer ada = dungeon.player("Ada", "room3");
    private final FakePlayer bram = dungeon.player("Bram", "room1");

    private void type(String line) {
        tom.forget();
        ada.forget();
        bram.forget();
        mira.type(line);
    }

    @Test
    void aWhisperIsForOneAndTheOthersSeeThatItIs() {
        type("whisper tom follow me");
        assertThat(mira.seen()).isEqualTo("You whisper to Tom: \"follow me\"");
        assertThat(tom.seen()).isEqualTo("Mira whispers to you: \"follow me\"");
        assertThat(ada.seen()).isEqualTo("Mira whispers something to Tom.");
        assertThat(bram.seen()).isEmpty();
        assertThat(tom.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        GameEvent.Uttered.class, heard -> assertThat(heard.secret()).isTrue());
        type("whisper to tom and quietly");
        assertThat(tom.seen()).contains("and quietly");
    }

    @Test
    void aWhisperNeedsAnEarAndWords() {
        type("whisper");
        assertThat(mira.seen()).startsWith("Whisper what to whom?");
        type("whisper tom");
        assertThat(mira.seen()).startsWith("Whisper what to whom?");
        type("whisper bram hello");
        assertThat(mira.seen()).startsWith("Nobody called \"bram\" is close enough");
        type("whisper mira hello");
        assertThat(mira.seen()).startsWith("You whisper to yourself");
        type("whisper statue hello");
        assertThat(mira.seen()).contains("no ear for secrets");
        assertThat(tom.seen()).isEmpty();
    }

    @Test
    void aShoutIsHeardInTheWholeArea() {
        type("shout the way is free");
        assertThat(mira.seen()).isEqualTo("You shout: \"the way is free\"");
        assertThat(tom.seen()).isEqualTo("Mira shouts: \"the way is free\"");
        assertThat(bram.seen()).isEqualTo("Mira shouts: \"the way is free\"");
        type("shout");
        assertThat(mira.seen()).startsWith("What do you want to shout?");
        assertThat(bram.seen()).isEmpty();
    }

    @Test
    void clientsGetWhatIsHeardAsDataAndGesturesNot() {
        type("say hello");
        assertThat(tom.items())
                .filteredOn(OutputItem.Gmcp.class::isInstance)
                .singleElement()
                .asString()
                .contains("Comm.Channel.Text")
                .contains("say")
                .contains("Mira");
        type("emote waves.");
        assertThat(tom.seen()).isEqualTo("Mira waves.");
        assertThat(tom.items()).noneMatch(OutputItem.Gmcp.class::isInstance);
    }
}
