package dev.zevmud.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.command.Interpreter;
import dev.zevmud.server.kit.TwoAreas;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CharacterId MIRA = new CharacterId("mira");
    private static final CharacterId TOM = new CharacterId("tom");
    private static final CharacterId GUEST = CharacterId.guest("1");

    private final Zone meadow = zone(TwoAreas.MEADOW);
    private final Zone wood = zone(TwoAreas.WOOD);

    private static Zone zone(AreaDefinition area) {
        return new Zone(area, 1, null, List.of(), NOW);
    }

    private static Turn turn() {
        return new Turn(NOW, new Random(1));
    }

    private static CharacterState state(CharacterId id, AreaDefinition area, String room) {
        return CharacterState.create(id, id.value(), CharacterClass.MAGE, area.id(), room);
    }

    private void enter(CharacterId id) {
        meadow.enter(state(id, TwoAreas.MEADOW, "gate"), List.of(), turn());
    }

    private Turn type(CharacterId id, long input, String line) {
        Turn turn = turn();
        new Interpreter().execute(meadow, id, input, line, turn);
        return turn;
    }

    private @Nullable CharacterState depart(Departure departure, Turn turn) {
        meadow.depart(departure, turn);
        return turn.departed();
    }

    @Test
    void walkingOutIsAWishUntilTheOtherZoneIsOpen() {
        enter(MIRA);
        Turn turn = type(MIRA, 1, "north");
        assertThat(turn.departures())
                .containsExactly(new Departure(MIRA, "gate", Direction.NORTH, "wood", "edge"));
        assertThat(meadow.holds(MIRA)).isTrue();
    }

    @Test
    void whoFollowsSetsOutWhenTheOneAheadIsOut() {
        enter(MIRA);
        enter(TOM);
        type(TOM, 1, "follow mira");
        Turn wish = type(MIRA, 1, "north");
        assertThat(wish.departures()).hasSize(1);
        Turn leaving = turn();
        meadow.depart(wish.departures().getFirst(), leaving);
        assertThat(leaving.departures())
                .containsExactly(new Departure(TOM, "gate", Direction.NORTH, "wood", "edge"));
        CharacterState there = depart(leaving.departures().getFirst(), turn());
        assertThat(Objects.requireNonNull(there).shape().follows())
                .isEqualTo(new Followed(MIRA, "mira"));
    }

    @Test
    void theBodyAndAllItHoldsBecomeTheOtherZonesInOneCheckpoint() {
        enter(MIRA);
        type(MIRA, 1, "get basket");
        type(MIRA, 2, "get apple");
        type(MIRA, 3, "open basket");
        type(MIRA, 4, "put apple in basket");
        meadow.takeCheckpoint();
        Departure departure = type(MIRA, 5, "north").departures().getFirst();
        assertThat(depart(departure, turn())).isNotNull();
        assertThat(meadow.holds(MIRA)).isFalse();
        ZoneCheckpoint saved = Objects.requireNonNull(meadow.takeCheckpoint());
        assertThat(saved.zone()).isEqualTo("meadow");
        assertThat(saved.characters())
                .singleElement()
                .satisfies(mira -> {
                    assertThat(mira.zone()).isEqualTo("wood");
                    assertThat(mira.room()).isEqualTo("edge");
                    assertThat(mira.lastInput()).isEqualTo(5);
                });
        assertThat(saved.items()).hasSize(2).allMatch(item -> item.zone().equals("wood"));
        wood.enter(
                saved.characters().getFirst(),
                saved.items(),
                new Arrival.Walks("meadow", "gate"),
                turn());
        assertThat(wood.things().carriedBy(MIRA)).hasSize(1);
        assertThat(meadow.things().all()).hasSize(1);
    }

    @Test
    void thoseOnBothSidesSeeIt() {
        enter(MIRA);
        enter(TOM);
        Turn leaving = turn();
        CharacterState there = depart(type(MIRA, 1, "north").departures().getFirst(), leaving);
        assertThat(leaving.shown().get(TOM))
                .contains(
                        GameEvent.Message.of(
                                "walk.leaves", Arg.words("mira"), Arg.direction(Direction.NORTH)));
        wood.enter(state(TOM, TwoAreas.WOOD, "edge"), List.of(), turn());
        Turn coming = turn();
        wood.enter(
                Objects.requireNonNull(there),
                List.of(),
                new Arrival.Walks("meadow", "gate"),
                coming);
        assertThat(coming.shown().get(TOM))
                .contains(
                        GameEvent.Message.of(
                                "walk.arrives", Arg.words("mira"), Arg.direction(Direction.SOUTH)));
    }

    @Test
    void whoeverHasMovedMeanwhileStays() {
        enter(MIRA);
        Departure departure = type(MIRA, 1, "north").departures().getFirst();
        type(MIRA, 2, "east");
        assertThat(depart(departure, turn())).isNull();
        assertThat(meadow.holds(MIRA)).isTrue();
    }

    @Test
    void aGuestsThingsStay() {
        enter(GUEST);
        type(GUEST, 1, "get apple");
        CharacterState there = depart(type(GUEST, 2, "north").departures().getFirst(), turn());
        assertThat(Objects.requireNonNull(there).zone()).isEqualTo("wood");
        assertThat(meadow.things().inRoom("gate")).hasSize(3);
        ZoneCheckpoint saved = Objects.requireNonNull(meadow.takeCheckpoint());
        assertThat(saved.characters()).isEmpty();
    }

    @Test
    void whoStaysWhileTheZoneStartsAnewIsNotSeenToCome() {
        wood.enter(state(TOM, TwoAreas.WOOD, "edge"), List.of(), turn());
        Turn turn = turn();
        wood.enter(state(MIRA, TwoAreas.WOOD, "edge"), List.of(), new Arrival.Stays(), turn);
        assertThat(turn.shown()).containsOnlyKeys(MIRA);
    }

    @Test
    void aUniqueThingThatWasCarriedAwayIsNotMadeAgain() {
        enter(MIRA);
        type(MIRA, 1, "get crown");
        depart(type(MIRA, 2, "north").departures().getFirst(), turn());
        ZoneCheckpoint saved = Objects.requireNonNull(meadow.takeCheckpoint());
        assertThat(saved.state().abroad()).containsExactly("crown");
        Zone later = new Zone(TwoAreas.MEADOW, 2, saved.state(), List.of(), NOW);
        Turn reset = new Turn(NOW.plusSeconds(301), new Random(1));
        later.wake(reset);
        assertThat(later.things().all())
                .extracting(item -> item.prototype().id())
                .containsExactlyInAnyOrder("apple", "basket");
        later.enter(saved.characters().getFirst(), saved.items(), new Arrival.Stays(), turn());
        assertThat(later.things().abroad()).isEmpty();
    }
}
