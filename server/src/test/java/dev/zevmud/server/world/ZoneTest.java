package dev.zevmud.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.event.GameEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ZoneTest {

    private final Dungeon dungeon = new Dungeon();

    private ZoneCheckpoint checkpoint() {
        return Objects.requireNonNull(dungeon.zone().takeCheckpoint());
    }

    @Test
    void whoIsDeletedLeavesEverythingLyingWhereItStood() {
        FakePlayer mira = dungeon.player("Mira", "room4");
        mira.type("get all", "wield sword");
        dungeon.leave(mira, LeaveReason.DELETED);
        assertThat(dungeon.player("Tom", "room4").type("get all"))
                .contains("rusty sword")
                .contains("health potion");
        assertThat(dungeon.zone().things().carriedBy(mira.id())).isEmpty();
        assertThat(dungeon.zone().things().wornBy(mira.id())).isEmpty();
    }

    @Test
    void theFirstCheckpointHoldsEverythingAndTheNextNothing() {
        ZoneCheckpoint first = checkpoint();
        assertThat(first.items()).hasSize(14);
        assertThat(first.items()).extracting(item -> item.id().value()).contains("dungeon.1.1");
        assertThat(first.state().creatures()).hasSize(2);
        assertThat(dungeon.zone().takeCheckpoint()).isNull();
    }

    @Test
    void aCommandsEffectAndItsInputIdAreSavedTogether() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        checkpoint();
        mira.type(9, "get bread");
        ZoneCheckpoint saved = checkpoint();
        assertThat(saved.characters().getFirst().lastInput()).isEqualTo(9);
        assertThat(saved.items())
                .singleElement()
                .extracting(ItemState::place)
                .isEqualTo(new Place.CarriedBy(mira.id()));
    }

    @Test
    void executedElsewhereIsRemembered() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        dungeon.zone().executed(mira.id(), 4);
        assertThat(mira.type(4, "n")).isEmpty();
        assertThat(checkpoint().characters().getFirst().lastInput()).isEqualTo(4);
    }

    @Test
    void whoeverLeavesIsSavedWithAllThings() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        mira.type("get bread");
        FakePlayer tom = dungeon.player("Tom", "room8");
        checkpoint();
        dungeon.leave(mira, LeaveReason.QUIT);
        assertThat(tom.seen()).contains("Mira grows thin as mist");
        assertThat(dungeon.zone().holds(mira.id())).isFalse();
        ZoneCheckpoint saved = checkpoint();
        assertThat(saved.characters()).extracting(CharacterState::name).containsExactly("Mira");
        assertThat(saved.items()).extracting(ItemState::prototype).containsExactly("bread");
        FakePlayer again = dungeon.enter(saved.characters().getFirst(), saved.items());
        assertThat(again.carries()).containsExactly("bread");
    }

    @Test
    void aResetBringsBackAtOnceWhatTimeWouldBringBack() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        mira.type("get bread", "eat bread");
        Zone zone = dungeon.zone();
        Creature dead = zone.creatures().iterator().next();
        FakePlayer tom = dungeon.player("Tom", dead.home());
        dungeon.turn(turn -> zone.bury(dead, turn));
        assertThat(dead.alive()).isFalse();
        tom.forget();
        dungeon.turn(zone::reset);
        assertThat(dead.alive()).isTrue();
        assertThat(tom.seen()).contains(dead.name());
        assertThat(mira.type("get bread")).contains("bread");
        assertThat(mira.carries()).containsExactly("bread");
        assertThat(zone.agenda().at(new Deadline.Respawn(dead.id()))).isNull();
        assertThat(zone.agenda().at(new Deadline.Reset()))
                .isEqualTo(dungeon.now().plus(zone.area().reset()));
    }

    @Test
    void aGuestLeavesNoTraceAndItsThingsGoBack() {
        FakePlayer guest = dungeon.guest("Guest7", "room4");
        guest.type("get sword", "wield sword", "w", "n");
        ZoneCheckpoint saved = checkpoint();
        assertThat(saved.characters()).isEmpty();
        assertThat(saved.items())
                .filteredOn(item -> item.prototype().equals("rusty_sword"))
                .extracting(ItemState::place)
                .contains(new Place.InRoom("dungeon", "room4"));
        dungeon.leave(guest, LeaveReason.LINK_LOST);
        FakePlayer mira = dungeon.player("Mira", "room4");
        assertThat(mira.type("get sword")).contains("You take the rusty sword");
    }

    @Test
    void anUnknownRoomIsTheStartRoom() {
        FakePlayer mira = dungeon.player("Mira", "no-such-room");
        assertThat(mira.room()).isEqualTo("room1");
    }

    @Test
    void aSecondPlayerFindsAKeyAndASwordAfterTheReset() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("get key", "s", "e", "get sword", "s");
        dungeon.pass(301);
        FakePlayer tom = dungeon.player("Tom", "room4");
        assertThat(tom.seen()).contains("rusty sword");
        assertThat(dungeon.player("Eve", "room3").seen()).contains("ancient key");
        long keys =
                dungeon.zone().things().all().stream()
                        .filter(item -> item.prototype().id().equals("ancient_key"))
                        .count();
        dungeon.pass(900);
        assertThat(keys).isEqualTo(2);
        assertThat(dungeon.zone().things().inRoom("room3")).hasSize(1);
    }

    @Test
    void theResetFillsAndLocksTheChest() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("get key", "u", "unlock chest", "open chest", "get coins from chest");
        dungeon.pass(301);
        assertThat(mira.type("open chest")).contains("locked");
        assertThat(mira.type("unlock chest", "open chest")).contains("gold coins");
    }

    @Test
    void vitalsAreShownWhenTheyChangeAndAtALook() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        mira.body().hp(50);
        mira.type("look");
        assertThat(mira.events()).hasAtLeastOneElementOfType(GameEvent.VitalsChanged.class);
        mira.type("look");
        assertThat(mira.events()).hasOnlyElementsOfType(GameEvent.RoomShown.class);
        mira.forget();
        Turn turn = new Turn(dungeon.now(), dungeon.random());
        dungeon.zone().look(mira.id(), turn);
        assertThat(turn.shown().get(mira.id()))
                .hasAtLeastOneElementOfType(GameEvent.VitalsChanged.class);
    }

    @Test
    void anEmptyZoneIsNotBusy() {
        dungeon.pass(3_600);
        assertThat(dungeon.zone().nextWake()).isAfter(dungeon.now());
    }

    @Test
    void contentThatIsGoneStaysInTheStoreUntouched() {
        ZoneCheckpoint saved = checkpoint();
        ItemState relic =
                new ItemState(
                        new ItemId("dungeon.0.1"),
                        "no_longer",
                        "dungeon",
                        new Place.InRoom("dungeon", "room1"),
                        0,
                        false,
                        false,
                        null,
                        null,
                        false,
                        0);
        dungeon.restart(saved.state(), List.of(relic));
        ZoneCheckpoint next = dungeon.zone().takeCheckpoint();
        assertThat(next == null || next.destroyed().isEmpty()).isTrue();
    }
}
