package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of the world that plays by itself: rooms, things, creatures and the bodies of those who
/// are in it. Plain and single-threaded: exactly one owner at a time calls it, handing in a [Turn],
/// and afterwards shows what the turn shows, saves [#takeCheckpoint()] and comes back at
/// [#nextWake()].
public final class Zone {

    private final AreaDefinition area;
    private final Agenda agenda = new Agenda();
    private final Things things;
    private final Population population;
    private final Shelves shelves;
    private final Scene scene = new Scene(this);
    private final Chart chart;
    private final Archive archive;
    private final Travel travel = new Travel(this);
    private final Flames flames = new Flames(this);
    private final Clockwork clockwork = new Clockwork(this);
    private final Reactions reactions;
    private final Map<String, Creature> creatures;
    private final Map<CharacterId, Player> players = new LinkedHashMap<>();
    private final Map<String, Set<Player>> playersByRoom = new LinkedHashMap<>();
    private final Set<Player> changed = new LinkedHashSet<>();
    private boolean started;

    /// `items` are all things of the zone that no character carries. With `saved` null the zone is
    /// started for the first time and filled.
    public Zone(
            AreaDefinition area,
            long epoch,
            @Nullable ZoneState saved,
            List<ItemState> items,
            Instant now) {
        this.area = area;
        this.chart = new Chart(area);
        this.things =
                new Things(
                        area,
                        epoch,
                        saved == null ? 1 : saved.nextItem(),
                        saved == null ? List.of() : saved.abroad());
        this.population = new Population(area, things);
        this.shelves = new Shelves(saved == null ? Map.of() : saved.shelves());
        this.archive = new Archive(area.id(), epoch, things);
        this.reactions = new Reactions(area, agenda);
        items.forEach(things::load);
        this.creatures = population.creatures(saved);
        if (saved == null) {
            population.fill();
        }
        clockwork.start(saved, now);
        reactions.start(saved, now);
    }

    public String id() {
        return area.id();
    }

    public AreaDefinition area() {
        return area;
    }

    public Things things() {
        return things;
    }

    public Agenda agenda() {
        return agenda;
    }

    public Scene scene() {
        return scene;
    }

    /// What its triggers are in the middle of.
    public Reactions reactions() {
        return reactions;
    }

    public Chart chart() {
        return chart;
    }

    /// What the shops have.
    public Shelves shelves() {
        return shelves;
    }

    /// The lights that characters hold.
    public Flames flames() {
        return flames;
    }

    Population population() {
        return population;
    }

    /// A character begins to play here.
    public void enter(CharacterState character, List<ItemState> items, Turn turn) {
        enter(character, items, new Arrival.Wakes(), turn);
    }

    /// Puts the body in its room (in the start room, if that no longer exists), shows the room to
    /// it and tells the others. For a body that is there already, it only shows the room.
    public void enter(CharacterState character, List<ItemState> items, Arrival arrival, Turn turn) {
        start(turn);
        if (players.containsKey(character.id())) {
            look(character.id(), turn);
            return;
        }
        Archive.Departed departed = archive.recall(character.id());
        Player player = new Player(departed == null ? character : departed.character(), changed);
        if (!area.rooms().containsKey(player.room())) {
            player.room(area.startRoom());
        }
        if (departed == null) {
            items.forEach(things::load);
        } else {
            departed.items().forEach(things::recall);
        }
        players.put(player.id(), player);
        occupants(player.room()).add(player);
        archive.touch(player.id());
        switch (arrival) {
            case Arrival.Wakes() ->
                    tellOthers(player, turn, "zone.wakes", Arg.words(player.name()));
            case Arrival.Walks(String from, String room) -> {
                travel.showComing(player, from, room, turn);
                travel.discoverWayBack(player, from, room);
            }
            case Arrival.Stays() -> {}
        }
        look(player.id(), turn);
        area.rules().entered(this, player, turn);
        clockwork.recover(turn.now());
        flames.tend(turn);
    }

    /// Takes the body out; its last state goes into the next checkpoint. A guest's things go back
    /// to where they were.
    public void leave(CharacterId id, LeaveReason reason, Turn turn) {
        Player player = players.get(id);
        if (player == null) {
            return;
        }
        tellOthers(
                player,
                turn,
                reason == LeaveReason.QUIT ? "zone.leaves" : "zone.fades",
                Arg.words(player.name()));
        Duels.leaving(this, player, turn);
        if (reason != LeaveReason.LINK_LOST) {
            Company.part(player);
            Groups.leave(this, player);
        }
        if (reason == LeaveReason.DELETED) {
            layDown(player);
        }
        if (player.id().isGuest()) {
            things.spill(player);
        }
        takeOut(player, player.state(id()), turn);
    }

    /// Also what could not be dropped: nobody will come back for it.
    private void layDown(Player player) {
        List<Item> held = new ArrayList<>(things.carriedBy(player.id()));
        held.addAll(things.wornBy(player.id()));
        held.forEach(item -> move(item, new Place.InRoom(id(), player.room()), player));
    }

    /// Takes the body out, to another zone: its state there, [Turn#departed()], goes with its
    /// things into the next checkpoint, which makes it that zone's. A guest, which is in no
    /// checkpoint, takes nothing along. Nothing happens if the character is no longer where it set
    /// out.
    public void depart(Departure departure, Turn turn) {
        Player player = players.get(departure.character());
        if (player == null || !player.room().equals(departure.room())) {
            return;
        }
        Duels.leaving(this, player, turn);
        if (departure.direction() == null) {
            travel.showVanishing(player, turn);
        } else {
            area.room(player.room())
                    .exit(departure.direction())
                    .ifPresent(exit -> travel.showLeaving(player, exit, turn));
        }
        CharacterState there = player.state(id()).at(departure.area(), departure.to());
        turn.departed(there);
        takeOut(player, there, turn);
        if (departure.direction() != null) {
            Company.walk(this, player, departure.room(), departure.direction(), turn);
        }
    }

    /// The rules hear of it last: when one fails, nothing is half out.
    private void takeOut(Player player, CharacterState last, Turn turn) {
        standDown(player);
        players.remove(player.id());
        vacate(player);
        archive.depart(player, last);
        area.rules().left(this, player, player.room(), turn);
    }

    public boolean holds(CharacterId id) {
        return players.containsKey(id);
    }

    /// What would be saved of a body that is here.
    public CharacterState stateOf(Player player) {
        return player.state(id());
    }

    /// Runs everything that is due.
    public void wake(Turn turn) {
        start(turn);
        clockwork.run(turn);
        showChanges(turn);
    }

    /// Brings back at once what time would bring back: things at their places, and the dead.
    public void reset(Turn turn) {
        start(turn);
        clockwork.reset(turn);
        showChanges(turn);
    }

    /// The earliest deadline, null if there is none.
    public @Nullable Instant nextWake() {
        return agenda.earliest();
    }

    /// Shows the room again, and the vitals.
    public void look(CharacterId id, Turn turn) {
        Player player = players.get(id);
        if (player != null) {
            showRoom(player, turn);
            player.shown().forget();
            showChanges(player, turn);
        }
    }

    /// Shows the room to the player, who has seen it from then on.
    void showRoom(Player player, Turn turn) {
        turn.show(player.id(), scene.room(player));
        if (scene.lit(player.room())) {
            player.see(id(), player.room());
        }
    }

    /// The command's effect is still to come: until then it does not count as executed.
    public void postponed(CharacterId id, long inputId) {
        Player player = players.get(id);
        if (player != null && player.lastInput() == inputId) {
            player.lastInput(inputId - 1);
        }
    }

    /// Remembers that a command was executed elsewhere.
    public void executed(CharacterId id, long inputId) {
        Player player = players.get(id);
        if (player != null && inputId > player.lastInput()) {
            player.lastInput(inputId);
        }
    }

    /// All that changed since the last call, as one consistent snapshot; null if nothing did.
    public @Nullable ZoneCheckpoint takeCheckpoint() {
        return archive.take(clockwork.state(), players.values());
    }

    /// The checkpoint with which the zone ends here: it holds what sessions may not have heard.
    /// None may be taken after it.
    public @Nullable ZoneCheckpoint takeLastCheckpoint(List<Unheard> unheard) {
        return archive.take(clockwork.state().with(unheard), players.values());
    }

    private void start(Turn turn) {
        if (!started) {
            started = true;
            for (Creature creature : List.copyOf(creatures.values())) {
                if (creature.alive()) {
                    area.rules().spawned(this, creature, turn);
                }
            }
        }
    }

    public @Nullable Player player(CharacterId id) {
        return players.get(id);
    }

    public Collection<Player> players() {
        return Collections.unmodifiableCollection(players.values());
    }

    /// Those in the room, in the order in which they came.
    public List<Player> playersIn(String room) {
        return List.copyOf(playersByRoom.getOrDefault(room, Set.of()));
    }

    public Collection<Creature> creatures() {
        return Collections.unmodifiableCollection(creatures.values());
    }

    public @Nullable Creature creature(String id) {
        return creatures.get(id);
    }

    /// The living ones in the room.
    public List<Creature> creaturesIn(String room) {
        return creatures.values().stream()
                .filter(creature -> creature.alive() && creature.room().equals(room))
                .toList();
    }

    /// Puts a being into another room, without a word.
    void place(Being being, String room) {
        switch (being) {
            case Player player -> {
                vacate(player);
                player.room(room);
                occupants(room).add(player);
            }
            case Creature creature -> creature.room(room);
        }
    }

    /// A being goes through an exit of its room; those on both sides see it.
    public void walk(Being being, Exit exit, Turn turn) {
        travel.walk(being, exit, turn);
    }

    /// As [#walk], without those who follow.
    void step(Being being, Exit exit, Turn turn) {
        travel.step(being, exit, turn);
    }

    /// Puts a player into another room of the zone and shows it.
    public void send(Player player, String room, Turn turn) {
        travel.send(player, room, turn);
    }

    /// As [#send], out of any fight, and the others see it on both sides. Nothing happens when
    /// there is no such room.
    public void transport(Player player, String room, Turn turn) {
        if (area.rooms().containsKey(room)) {
            standDown(player);
            travel.showVanishing(player, turn);
            travel.send(player, room, turn);
            tellOthers(player, turn, "walk.appears", Arg.words(player.name()));
        }
    }

    /// Moves an item. What a guest takes remembers where it was.
    public void move(Item item, Place to, Player by) {
        things.move(item, to, by.room());
    }

    /// The creature dies: it leaves a corpse that holds what it carried, and comes back in its
    /// time.
    public Item bury(Creature creature, Turn turn) {
        return clockwork.bury(creature, turn);
    }

    /// Brings a creature into a room, until it dies or `goesAt` (null: never) has come.
    public Creature summon(
            CreaturePrototype prototype, String room, @Nullable Instant goesAt, Turn turn) {
        int n = 1;
        while (creatures.containsKey(prototype.id() + "~" + n)) {
            n++;
        }
        Creature creature = Creature.summoned(prototype.id() + "~" + n, prototype, room, goesAt);
        creatures.put(creature.id(), creature);
        population.equip(creature);
        clockwork.expect(creature);
        area.rules().spawned(this, creature, turn);
        return creature;
    }

    /// One that was summoned is gone, with what it has.
    void dismiss(Creature creature) {
        standDown(creature);
        things.heldBy(creature).forEach(things::destroy);
        creatures.remove(creature.id());
    }

    /// Ends all fights with this being.
    public void standDown(Being being) {
        being.enemy(null);
        players.values().stream().filter(p -> p.enemy() == being).forEach(p -> p.enemy(null));
        creatures.values().stream().filter(c -> c.enemy() == being).forEach(c -> c.enemy(null));
    }

    /// Characters who are not well recover from here on.
    public void recovering(Turn turn) {
        clockwork.recover(turn.now());
    }

    public void tell(Player reader, Turn turn, String key, Arg... args) {
        turn.show(reader.id(), GameEvent.Message.of(key, args));
    }

    /// Tells everybody in the room of `player` but the player.
    public void tellOthers(Player player, Turn turn, String key, Arg... args) {
        tellRoom(player.room(), Set.of(player), turn, key, args);
    }

    public void tellRoom(
            String room, Set<? extends Being> but, Turn turn, String key, Arg... args) {
        showRoom(room, but, turn, GameEvent.Message.of(key, args));
    }

    public void showRoom(String room, Set<? extends Being> but, Turn turn, GameEvent event) {
        for (Player reader : playersByRoom.getOrDefault(room, Set.of())) {
            if (!but.contains(reader)) {
                turn.show(reader.id(), event);
            }
        }
    }

    /// Shows their vitals, their standing and what they have to those whose changed.
    public void showChanges(Turn turn) {
        for (CharacterId id : things.takeTouched()) {
            Player player = players.get(id);
            if (player != null) {
                player.shown().forgetBelongings();
                changed.add(player);
            }
        }
        changed.stream()
                .filter(player -> players.containsKey(player.id()))
                .forEach(player -> showChanges(player, turn));
        changed.clear();
    }

    private void showChanges(Player player, Turn turn) {
        player.shown().changes(player, things).forEach(event -> turn.show(player.id(), event));
    }

    private Set<Player> occupants(String room) {
        return playersByRoom.computeIfAbsent(room, r -> new LinkedHashSet<>());
    }

    private void vacate(Player player) {
        Set<Player> there = occupants(player.room());
        there.remove(player);
        if (there.isEmpty()) {
            playersByRoom.remove(player.room());
        }
    }
}
