package dev.zevmud.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExploredTest {

    @Test
    void whatWasSeenIsReadAgainAsItWas() {
        Set<Integer> numbers = Set.of(0, 1, -1, 255, 256, Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(Explored.of(numbers).numbers()).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(Explored.of(Set.of())).isEqualTo(Explored.NOTHING);
    }

    @Test
    void aRoomTakesFourBytes() {
        assertThat(Explored.of(Set.of(1, 2, 3)).rooms()).hasSize(16);
    }
}
