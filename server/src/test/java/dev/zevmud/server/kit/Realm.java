package dev.zevmud.server.kit;

import dev.zevmud.server.command.Interpreter;
import dev.zevmud.server.content.WorldReader;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.view.View;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Arrival;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Departure;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.Scene;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.ZoneCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// All areas of a world side by side, with fake players who walk from one to the next.
public final class Realm implements Playground {

    /// The areas that ship with the server.
    public static final List<AreaDefinition> SHIPPED = read(Path.of("world"));

    private record Step(Step before, String area, String room, Exit exit) {}

    private final Map<String, AreaDefinition> areas = new LinkedHashMap<>();
    private final Map<String, Zone> zones = new LinkedHashMap<>();
    private final Map<CharacterId, Zone> whereabouts = new HashMap<>();
    private final Map<CharacterId, FakePlayer> players = new HashMap<>();
    private final Interpreter interpreter = new Interpreter();
    private final View view = new View(Translations.NONE);
    private final Random random = new Random(7);
    private Instant now = Dungeon.START;

    public Realm() {
        this(SHIPPED);
    }

    public Realm(List<AreaDefinition> world) {
        for (AreaDefinition area : world) {
            areas.put(area.id(), area);
            zones.put(area.id(), new Zone(area, 1, null, List.of(), now));
        }
        zones.values().forEach(zone -> zone.wake(turn()));
    }

    public static List<AreaDefinition> read(Path world) {
        try {
            return WorldReader.read(world);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new character in the room `area:room`.
    public FakePlayer player(String name, String at) {
        String area = at.substring(0, at.indexOf(':'));
        CharacterState state =
                CharacterState.create(
                        new CharacterId(name.toLowerCase(Locale.ROOT)),
                        name,
                        CharacterClass.WARRIOR,
                        area,
                        at.substring(area.length() + 1));
        FakePlayer player = new FakePlayer(this, state.id());
        players.put(state.id(), player);
        enter(state, List.of(), new Arrival.Wakes());
        return player;
    }

    private void enter(CharacterState state, List<ItemState> items, Arrival arrival) {
        Zone zone = Objects.requireNonNull(zones.get(state.zone()));
        whereabouts.put(state.id(), zone);
        Turn turn = turn();
        zone.enter(state, items, arrival, turn);
        deliver(turn);
    }

    @Override
    public void type(FakePlayer player, long inputId, String line) {
        Zone zone = zone(player.id());
        Turn turn = turn();
        interpreter.execute(zone, player.id(), inputId, line, turn);
        deliver(turn);
        turn.departures().forEach(departure -> depart(zone, departure));
    }

    private void depart(Zone zone, Departure departure) {
        zone.takeCheckpoint();
        Turn turn = turn();
        zone.depart(departure, turn);
        deliver(turn);
        CharacterState there = Objects.requireNonNull(turn.departed());
        ZoneCheckpoint saved = Objects.requireNonNull(zone.takeCheckpoint());
        List<ItemState> items =
                saved.items().stream().filter(item -> item.zone().equals(there.zone())).toList();
        enter(there, items, new Arrival.Walks(zone.id(), departure.room()));
    }

    /// Walks to `area:room` by the shortest way, through hidden exits, too. No time goes by.
    public void walk(FakePlayer player, String to) {
        for (Exit exit : way(player, to)) {
            if (exit.hidden()) {
                player.body().discover(Scene.secret(player.room(), exit.direction()));
            }
            player.type(exit.direction().word());
        }
        if (!to.equals(zone(player.id()).id() + ":" + player.room())) {
            throw new AssertionError(
                    "on the way to " + to + ", " + player.id() + " saw: " + player.seen());
        }
    }

    private Deque<Exit> way(FakePlayer player, String to) {
        Map<String, Step> seen = new HashMap<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(null, zone(player.id()).id(), player.room(), null));
        while (!open.isEmpty()) {
            Step at = open.removeFirst();
            if (to.equals(at.area() + ":" + at.room())) {
                Deque<Exit> way = new ArrayDeque<>();
                for (Step step = at; step.before() != null; step = step.before()) {
                    way.addFirst(step.exit());
                }
                return way;
            }
            if (seen.putIfAbsent(at.area() + ":" + at.room(), at) == null) {
                for (Exit exit : areas.get(at.area()).room(at.room()).exits()) {
                    String area = exit.area() == null ? at.area() : exit.area();
                    open.add(new Step(at, area, exit.to(), exit));
                }
            }
        }
        throw new AssertionError("no way to " + to);
    }

    /// Lets time go by in all zones.
    public void pass(long seconds) {
        Instant end = now.plus(Duration.ofSeconds(seconds));
        while (now.isBefore(end)) {
            now = now.plusMillis(500);
            for (Zone zone : zones.values()) {
                Turn turn = turn();
                zone.wake(turn);
                deliver(turn);
            }
        }
    }

    private Turn turn() {
        return new Turn(now, random);
    }

    private void deliver(Turn turn) {
        turn.shown().forEach((id, events) -> players.get(id).show(events));
    }

    @Override
    public View view() {
        return view;
    }

    @Override
    public Zone zone(CharacterId character) {
        return Objects.requireNonNull(whereabouts.get(character));
    }
}
