package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.Place;
import org.junit.jupiter.api.Test;

class CompareTest {

    private final Dungeon dungeon = new Dungeon();
    private final FakePlayer mira = dungeon.player("Mira", "room1");

    private void has(String... items) {
        for (String item : items) {
            dungeon.zone().things().create(item, new Place.CarriedBy(mira.id()));
        }
    }

    @Test
    void twoWeaponsAreToldApart() {
        has("rusty_sword", "iron_sword");
        assertThat(mira.type("compare iron with rusty"))
                .isEqualTo("The iron sword hits harder than the rusty sword: damage 12 against 5.");
        assertThat(mira.type("compare rusty iron"))
                .isEqualTo(
                        "The rusty sword hits less hard than the iron sword: damage 5 against"
                                + " 12.");
    }

    @Test
    void oneIsComparedWithWhatIsWornInItsPlace() {
        has("rusty_sword", "iron_sword");
        assertThat(mira.type("compare iron")).startsWith("You wear nothing in the place of");
        assertThat(mira.type("wield rusty", "compare iron"))
                .startsWith("The iron sword hits harder than the rusty sword");
        assertThat(mira.type("compare rusty")).startsWith("However you look at it");
    }

    @Test
    void whatCannotBeComparedIsExplained() {
        has("iron_sword", "iron_shield", "leather_armor", "bread");
        assertThat(mira.type("compare")).startsWith("Compare what?");
        assertThat(mira.type("compare sword with shield"))
                .isEqualTo("The iron sword and the iron shield are for different things.");
        assertThat(mira.type("compare shield with leather")).contains("for different things");
        assertThat(mira.type("compare bread"))
                .isEqualTo("You do not wear or wield things like the loaf of bread.");
        assertThat(mira.type("compare sword with crown")).contains("crown");
    }

    @Test
    void twoOfAKindAreEqual() {
        has("iron_sword", "iron_sword");
        assertThat(mira.type("compare 1.iron with 2.iron"))
                .isEqualTo("The iron sword and the iron sword hit equally hard: damage 12 and 12.");
    }
}
