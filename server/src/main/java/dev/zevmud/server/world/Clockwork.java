package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Arg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a zone does by itself as time goes by; the rest of its agenda is its rules' business.
final class Clockwork {

    /// A corpse lies this long before it crumbles.
    static final Duration CORPSE_LASTS = Duration.ofSeconds(150);

    /// How often characters recover.
    static final Duration RECOVERY_STEP = Duration.ofSeconds(5);

    /// A zone that is so late has too much to do, or was asleep.
    static final Duration LAG = Duration.ofSeconds(1);

    /// How long idle work is put off.
    private static final Duration REST = Duration.ofSeconds(5);

    /// A zone that slept does not do in one waking all that it missed.
    private static final int MAX_DUE = 10_000;

    private final Zone zone;

    Clockwork(Zone zone) {
        this.zone = zone;
    }

    void start(@Nullable ZoneState saved, Instant now) {
        Agenda agenda = zone.agenda();
        agenda.set(
                new Deadline.Reset(),
                saved == null ? now.plus(zone.area().reset()) : saved.nextReset());
        agenda.set(new Deadline.Hour(), GameTime.nextHour(now));
        Climate climate = zone.area().climate();
        if (climate != null) {
            agenda.set(new Deadline.Spell(), climate.nextSpell(now));
        }
        for (Creature creature : zone.creatures()) {
            Instant respawnAt = creature.respawnAt();
            if (respawnAt != null) {
                agenda.set(new Deadline.Respawn(creature.id()), respawnAt);
            }
            expect(creature);
        }
        for (Item item : zone.things().all()) {
            Instant decaysAt = item.decaysAt();
            if (decaysAt != null) {
                agenda.set(new Deadline.Decay(item.id()), decaysAt);
            }
        }
    }

    /// Sets the time at which a creature goes by itself, if it does.
    void expect(Creature creature) {
        Instant goesAt = creature.goesAt();
        if (goesAt != null) {
            zone.agenda().set(new Deadline.Vanishing(creature.id()), goesAt);
        }
    }

    ZoneState state() {
        Instant nextReset = zone.agenda().at(new Deadline.Reset());
        if (nextReset == null) {
            throw new IllegalStateException("zone " + zone.id() + " has no next reset");
        }
        return new ZoneState(
                zone.things().next(),
                nextReset,
                zone.creatures().stream().map(Creature::state).toList(),
                List.copyOf(zone.things().abroad()),
                List.of(),
                zone.reactions().nextTimers(),
                zone.reactions().allPending(),
                zone.shelves().state());
    }

    /// A zone that lags lets its creatures stand still for a moment: everything else goes first.
    void run(Turn turn) {
        Instant earliest = zone.agenda().earliest();
        boolean lags = earliest != null && earliest.plus(LAG).isBefore(turn.now());
        for (int n = 0; n < MAX_DUE; n++) {
            Deadline deadline = zone.agenda().take(turn.now());
            if (deadline == null) {
                return;
            }
            if (lags && idle(deadline)) {
                turn.shed();
                zone.agenda().set(deadline, turn.now().plus(REST));
            } else {
                run(deadline, turn);
            }
        }
    }

    private static boolean idle(Deadline deadline) {
        return deadline instanceof Deadline.Patrol || deadline instanceof Deadline.Timer;
    }

    private void run(Deadline deadline, Turn turn) {
        switch (deadline) {
            case Deadline.Reset reset -> refill(turn);
            case Deadline.Respawn respawn -> respawn(respawn.creature(), turn);
            case Deadline.Decay decay -> decay(decay.item(), turn);
            case Deadline.Recovery recovery -> recoverAll(turn);
            case Deadline.Burning burning -> zone.flames().burn(turn);
            case Deadline.Tick tick -> zone.area().rules().due(zone, tick, turn);
            case Deadline.Fading fading -> zone.area().rules().due(zone, fading, turn);
            case Deadline.Round round -> zone.area().rules().due(zone, round, turn);
            case Deadline.Assault assault -> zone.area().rules().due(zone, assault, turn);
            case Deadline.Chase chase -> zone.area().rules().due(zone, chase, turn);
            case Deadline.Patrol patrol -> zone.area().rules().due(zone, patrol, turn);
            case Deadline.Regeneration regeneration ->
                    zone.area().rules().due(zone, regeneration, turn);
            case Deadline.Vanishing vanishing -> vanish(vanishing.creature(), turn);
            case Deadline.Challenge challenge -> Duels.lapse(zone, challenge.challenger(), turn);
            case Deadline.Timer timer -> zone.area().rules().due(zone, timer, turn);
            case Deadline.Continuation rest -> zone.area().rules().due(zone, rest, turn);
            case Deadline.Hour hour -> {
                zone.agenda().set(hour, GameTime.nextHour(turn.now()));
                zone.area().rules().due(zone, hour, turn);
            }
            case Deadline.Spell spell -> {
                Climate climate = zone.area().climate();
                if (climate != null) {
                    zone.agenda().set(spell, climate.nextSpell(turn.now()));
                    zone.area().rules().due(zone, spell, turn);
                }
            }
            case Deadline.Lateness lateness -> zone.area().rules().due(zone, lateness, turn);
        }
    }

    private void refill(Turn turn) {
        zone.population().fill();
        zone.agenda().set(new Deadline.Reset(), turn.now().plus(zone.area().reset()));
    }

    /// All that time would bring back comes back now; the next reset is a whole interval away.
    void reset(Turn turn) {
        refill(turn);
        for (Creature creature : List.copyOf(zone.creatures())) {
            zone.agenda().cancel(new Deadline.Respawn(creature.id()));
            respawn(creature.id(), turn);
        }
    }

    Item bury(Creature creature, Turn turn) {
        zone.standDown(creature);
        Instant decaysAt = turn.now().plus(CORPSE_LASTS);
        Item corpse =
                zone.things()
                        .create(
                                creature.prototype().corpse(),
                                new Place.InRoom(zone.id(), creature.room()),
                                decaysAt);
        Place inside = new Place.InContainer(corpse.id());
        for (Item item : zone.things().heldBy(creature)) {
            zone.things().move(item, inside, creature.room());
        }
        new Spoils(zone, inside, turn).fall(creature.prototype().loot());
        Instant respawnAt = turn.now().plus(creature.prototype().respawn());
        creature.die(respawnAt);
        zone.agenda().set(new Deadline.Decay(corpse.id()), decaysAt);
        if (creature.summoned()) {
            zone.dismiss(creature);
        } else {
            zone.agenda().set(new Deadline.Respawn(creature.id()), respawnAt);
        }
        return corpse;
    }

    /// Not out of a fight.
    private void vanish(String id, Turn turn) {
        Creature creature = zone.creature(id);
        if (creature == null || !creature.summoned()) {
            return;
        }
        if (creature.enemy() != null) {
            zone.agenda().set(new Deadline.Vanishing(id), turn.now().plus(REST));
            return;
        }
        zone.tellRoom(creature.room(), Set.of(), turn, "zone.vanishes", Arg.name(creature.name()));
        zone.dismiss(creature);
    }

    private void respawn(String id, Turn turn) {
        Creature creature = zone.creature(id);
        if (creature == null || creature.alive()) {
            return;
        }
        creature.live();
        zone.population().equip(creature);
        zone.tellRoom(creature.room(), Set.of(), turn, "zone.respawns", Arg.name(creature.name()));
        zone.area().rules().spawned(zone, creature, turn);
    }

    private void decay(ItemId id, Turn turn) {
        Item item = zone.things().item(id);
        if (item == null) {
            return;
        }
        if (item.place() instanceof Place.InRoom in) {
            zone.tellRoom(in.room(), Set.of(), turn, "zone.decays", Arg.name(item.name()));
        }
        zone.things().destroy(item);
    }

    /// Starts recovery, unless it runs.
    void recover(Instant now) {
        zone.agenda().setIfAbsent(new Deadline.Recovery(), now.plus(RECOVERY_STEP));
    }

    private void recoverAll(Turn turn) {
        boolean again = false;
        for (Player player : List.copyOf(zone.players())) {
            if (player.enemy() == null && !player.vitals().full()) {
                player.vitals(recovered(player.vitals(), times(player, turn)));
            }
            again |= !player.vitals().full();
        }
        if (again) {
            recover(turn.now());
        }
    }

    private int times(Player player, Turn turn) {
        int times = 1 + player.position().ease() + (player.fed(turn.now()) ? 1 : 0);
        return player.position().ease() == 0
                ? times
                : times * zone.area().room(player.room()).comfort();
    }

    /// 2 % hp, 2 % mana and 5 % stamina each step, at least 1 of each.
    private static Vitals recovered(Vitals vitals, int times) {
        return vitals.withHp(vitals.hp() + times * Math.max(1, vitals.maxHp() / 50))
                .withMana(vitals.mana() + times * Math.max(1, vitals.maxMana() / 50))
                .withStamina(vitals.stamina() + times * Math.max(1, vitals.maxStamina() / 20));
    }
}
