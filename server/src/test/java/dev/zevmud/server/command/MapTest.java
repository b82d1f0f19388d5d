package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Realm;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Chart;
import org.junit.jupiter.api.Test;

class MapTest {

    private final Realm realm = new Realm();

    @Test
    void theMapShowsWhatWasSeenAndWhereUnseenWaysLead() {
        FakePlayer mira = realm.player("Mira", "dungeon:room1");
        assertThat(mira.type("map"))
                .contains("The Forgotten Dungeon. You are here: Dungeon Entrance.")
                .contains("[?]\n  |\n [@]\n  |\n [?]");
        mira.type("north", "north");
        String map = mira.type("map");
        assertThat(map).contains("-[@]-", "[ ]-[?]");
        assertThat(map.lines().filter(line -> line.contains("[@]")).findFirst().orElse(""))
                .contains("[?]-[@]-[?]");
    }

    @Test
    void aScreenReaderIsToldTheWays() {
        FakePlayer mira = realm.player("Mira", "dungeon:room1");
        mira.type("north", "south");
        mira.reader().screenReader(true);
        assertThat(mira.type("map"))
                .contains("Narrow Corridor: north.")
                .contains("Not seen yet: south.")
                .contains("Not seen yet: north, east.")
                .doesNotContain("[", "@");
    }

    @Test
    void whatWasSeenIsRememberedAcrossAreas() {
        FakePlayer mira = realm.player("Mira", "town:north_gate");
        realm.walk(mira, "dungeon:room8");
        realm.walk(mira, "town:lamp_street");
        mira.type("map");
        assertThat(mira.body().hasSeen("dungeon", "room8")).isTrue();
        assertThat(mira.body().hasSeen("town", "north_gate")).isTrue();
        assertThat(mira.body().hasSeen("town", "market")).isFalse();
    }

    @Test
    void aHiddenExitIsNotOnTheMapUntilItIsFound() {
        FakePlayer mira = realm.player("Mira", "dungeon:room6");
        mira.reader().screenReader(true);
        assertThat(mira.type("map")).doesNotContain("down");
        mira.type("search");
        assertThat(mira.type("map")).contains("Not seen yet: down.");
    }

    @Test
    void clientsGetCoordinates() {
        FakePlayer mira = realm.player("Mira", "dungeon:room1");
        mira.type("north");
        assertThat(
                        mira.items().stream()
                                .filter(OutputItem.Gmcp.class::isInstance)
                                .map(Object::toString))
                .anyMatch(message -> message.contains("dungeon,0,1,0"));
    }

    @Test
    void noTwoRoomsOfAnAreaLieOnEachOther() {
        for (AreaDefinition area : Realm.SHIPPED) {
            Chart chart = new Chart(area);
            assertThat(area.rooms().keySet().stream().map(chart::at)).doesNotHaveDuplicates();
        }
    }
}
