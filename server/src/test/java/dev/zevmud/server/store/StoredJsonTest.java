package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Journal;
import dev.zevmud.server.world.Shelf;
import dev.zevmud.server.world.Training;
import dev.zevmud.server.world.ZoneState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

    private final StoredJson json = new StoredJson();

    @Test
    void aCharacterOfAReleaseThatKnewLessIsRead() {
        CharacterState mira =
                CharacterState.create(
                        new CharacterId("c1"), "Mira", CharacterClass.ROGUE, "dungeon", "room1");
        String before =
                json.write(mira)
                        .replaceFirst(",\"journal\":\\{.*?}}", "")
                        .replaceFirst(",\"training\":\\{.*?}", "")
                        .replaceFirst(",\"condition\":\\{.*?\\{}.*?}", "");

        assertThat(before).doesNotContain("journal", "training", "condition");
        assertThat(json.read(before, CharacterState.class)).isEqualTo(mira);
        assertThat(mira.journal()).isEqualTo(Journal.EMPTY);
        assertThat(mira.training()).isEqualTo(Training.FRESH);
    }

    @Test
    void aZoneKeepsWhatItsShopsHaveAndOneOfAReleaseWithoutShopsIsRead() {
        ZoneState bare = new ZoneState(7, Instant.EPOCH, List.of());
        ZoneState sold =
                new ZoneState(
                        7,
                        Instant.EPOCH,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        Map.of("tamsin/candle", new Shelf(3, Instant.EPOCH)));
        assertThat(json.read(json.write(sold), ZoneState.class)).isEqualTo(sold);

        String before = json.write(bare).replaceFirst(",\"shelves\":\\{}", "");
        assertThat(before).doesNotContain("shelves");
        assertThat(json.read(before, ZoneState.class)).isEqualTo(bare);
    }
}
