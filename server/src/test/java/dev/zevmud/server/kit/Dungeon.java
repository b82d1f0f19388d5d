package dev.zevmud.server.kit;

import dev.zevmud.server.command.Interpreter;
import dev.zevmud.server.content.WorldReader;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.view.Reader;
import dev.zevmud.server.view.View;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.ZoneState;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.trigger.Quarantine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// The starter area with fake players, a clock that the test moves and seeded randomness.
public final class Dungeon implements Playground {

    public static final AreaDefinition AREA = area();
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// As it is among the other areas: its gate leads to the town.
    private static AreaDefinition area() {
        try {
            return WorldReader.read(Path.of("world")).stream()
                    .filter(area -> area.id().equals("dungeon"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final AreaDefinition area;
    private final Random random;
    private final Interpreter interpreter = new Interpreter();
    private final View view = new View(Translations.NONE);
    private final Map<CharacterId, FakePlayer> players = new HashMap<>();
    private final List<Quarantine> reported = new ArrayList<>();
    private Zone zone;
    private Instant now = START;
    private long epoch = 1;

    public Dungeon() {
        this(7);
    }

    public Dungeon(long seed) {
        this(AREA, seed);
    }

    /// Another area, played in the same way.
    public Dungeon(AreaDefinition area) {
        this(area, 7);
    }

    private Dungeon(AreaDefinition area, long seed) {
        this.area = area;
        this.random = new Random(seed);
        this.zone = new Zone(area, epoch, null, List.of(), now);
        wake();
    }

    public Zone zone() {
        return zone;
    }

    public Instant now() {
        return now;
    }

    public Random random() {
        return random;
    }

    /// A new character in this room.
    public FakePlayer player(String name, String room) {
        return enter(
                CharacterState.create(
                        new CharacterId(name.toLowerCase(Locale.ROOT)),
                        name,
                        CharacterClass.WARRIOR,
                        area.id(),
                        room),
                List.of());
    }

    public FakePlayer guest(String name, String room) {
        return enter(
                CharacterState.create(
                        CharacterId.guest(name), name, CharacterClass.ROGUE, area.id(), room),
                List.of());
    }

    public FakePlayer enter(CharacterState state, List<ItemState> items) {
        FakePlayer player = new FakePlayer(this, state.id());
        players.put(state.id(), player);
        Turn turn = turn();
        zone.enter(state, items, turn);
        deliver(turn);
        return player;
    }

    public void leave(FakePlayer player, LeaveReason reason) {
        Turn turn = turn();
        zone.leave(player.id(), reason, turn);
        deliver(turn);
        players.remove(player.id());
    }

    @Override
    public void type(FakePlayer player, long inputId, String line) {
        Turn turn = turn();
        interpreter.execute(zone, player.id(), inputId, line, turn);
        deliver(turn);
    }

    /// Has the zone do something that is no command.
    public void turn(Consumer<Turn> handling) {
        Turn turn = turn();
        handling.accept(turn);
        deliver(turn);
    }

    /// Lets time go by, waking the zone whenever it wants to.
    public void pass(Duration time) {
        Instant end = now.plus(time);
        for (Instant next = zone.nextWake();
                next != null && !next.isAfter(end);
                next = zone.nextWake()) {
            now = next.isAfter(now) ? next : now;
            wake();
        }
        now = end;
        wake();
    }

    public void pass(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /// The triggers that were taken out of play so far.
    public List<Quarantine> reported() {
        return List.copyOf(reported);
    }

    /// Lets time go by while the zone does not run.
    public void sleep(Duration time) {
        now = now.plus(time);
    }

    /// Starts the zone anew from a saved state, as another owner would, with nobody in it.
    public void restart(ZoneState saved, List<ItemState> items) {
        zone = new Zone(area, ++epoch, saved, items, now);
        players.clear();
        wake();
    }

    private void wake() {
        Turn turn = turn();
        zone.wake(turn);
        deliver(turn);
    }

    private Turn turn() {
        return new Turn(now, random);
    }

    private void deliver(Turn turn) {
        reported.addAll(turn.quarantined());
        turn.shown()
                .forEach((id, events) -> {
                    FakePlayer player = players.get(id);
                    if (player != null) {
                        player.show(events);
                    }
                });
    }

    @Override
    public Zone zone(CharacterId character) {
        return zone;
    }

    @Override
    public View view() {
        return view;
    }

    static Reader reader(CharacterId id) {
        return new Reader(id, false, Locale.ENGLISH);
    }

    static List<GameEvent> copy(List<GameEvent> events) {
        return new ArrayList<>(events);
    }
}
