package dev.zevmud.loadtest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private final Surroundings surroundings = new Surroundings();
    private final Random random = new Random(1);

    private Set<String> walks() {
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            lines.add(surroundings.command(Deed.WALK, "w", random).line());
        }
        return lines;
    }

    @Test
    void aVisitorWalksWhereTheRoomThatItSawLastHasAWay() {
        surroundings.see("Hall\nExits: down\n");
        surroundings.see(
                "Cave\nIt smells of north.\nExits: northwest, up (hidden)\nMira is here.\n");
        assertThat(walks()).containsExactly("northwest", "up");
    }

    @Test
    void withoutAWayItTriesOne() {
        surroundings.see("Pit\nExits: none\n");
        assertThat(walks()).containsExactly("north");
    }

    @Test
    void whatCanCarryAWordIsRecognisedByIt() {
        assertThat(surroundings.command(Deed.SAY, "tok-7", random))
                .isEqualTo(new Command(Deed.SAY, "say tok-7", List.of("You say, \"tok-7\"")));
    }
}
