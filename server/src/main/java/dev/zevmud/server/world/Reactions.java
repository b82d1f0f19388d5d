package dev.zevmud.server.world;

import dev.zevmud.server.world.trigger.Bearer;
import dev.zevmud.server.world.trigger.Cue;
import dev.zevmud.server.world.trigger.Pending;
import dev.zevmud.server.world.trigger.Quarantine;
import dev.zevmud.server.world.trigger.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What becomes of the triggers of a zone: which wait, which are out of play until the zone is
/// started anew, and what each has spent in the present turn. Owned by the zone's owner.
public final class Reactions {

    /// Acts of one trigger in one turn, for one player.
    public static final int MAX_ACTS = 100;

    /// Steps of its condition, likewise.
    public static final int MAX_COST = 5_000;

    /// Triggers that set each other off.
    public static final int MAX_DEPTH = 12;

    private record Spender(String trigger, @Nullable CharacterId character) {}

    private record Spent(int acts, int cost) {}

    private final String area;
    private final Agenda agenda;
    private final Map<String, Trigger> timers = new LinkedHashMap<>();
    private final Map<Deadline.Continuation, Pending> pending = new LinkedHashMap<>();
    private final Map<String, Quarantine> quarantined = new LinkedHashMap<>();
    private final Map<Spender, Spent> spent = new HashMap<>();
    private @Nullable Turn turn;
    private int depth;

    Reactions(AreaDefinition area, Agenda agenda) {
        this.area = area.id();
        this.agenda = agenda;
        for (Trigger trigger : area.allTriggers()) {
            if (trigger.cue() instanceof Cue.Timer) {
                timers.put(trigger.id(), trigger);
            }
        }
    }

    /// Goes on with what was saved; a timer that is new begins now.
    void start(@Nullable ZoneState saved, Instant now) {
        for (Trigger trigger : timers.values()) {
            Instant next = saved == null ? null : saved.timers().get(trigger.id());
            agenda.set(
                    new Deadline.Timer(trigger.id()),
                    next == null ? now.plus(every(trigger)) : next);
        }
        if (saved != null) {
            saved.pending().forEach(this::set);
        }
    }

    private static Duration every(Trigger trigger) {
        return trigger.cue() instanceof Cue.Timer(Duration every) ? every : Duration.ZERO;
    }

    Map<String, Instant> nextTimers() {
        Map<String, Instant> next = new HashMap<>();
        for (String id : timers.keySet()) {
            Instant at = agenda.at(new Deadline.Timer(id));
            if (at != null) {
                next.put(id, at);
            }
        }
        return next;
    }

    /// The trigger of a timer that is due, which is set anew; null if the area has none such.
    public @Nullable Trigger rewind(Deadline.Timer timer, Instant now) {
        Trigger trigger = timers.get(timer.trigger());
        if (trigger != null) {
            agenda.set(timer, now.plus(every(trigger)));
        }
        return trigger;
    }

    List<Pending> allPending() {
        return List.copyOf(pending.values());
    }

    /// Whether this trigger waits, with this bearer and this character.
    public boolean waits(Trigger trigger, Bearer bearer, @Nullable CharacterId character) {
        return pending.containsKey(
                new Deadline.Continuation(trigger.id(), bearer.key(), character));
    }

    public void set(Pending rest) {
        Deadline.Continuation deadline =
                new Deadline.Continuation(rest.trigger(), rest.bearer(), rest.character());
        pending.put(deadline, rest);
        agenda.set(deadline, rest.at());
    }

    /// Takes what is to be done now; null if it is no longer to be done.
    public @Nullable Pending take(Deadline.Continuation deadline) {
        return pending.remove(deadline);
    }

    /// Nothing that waits is done with `character` any more.
    public void forget(CharacterId character) {
        pending.keySet()
                .removeIf(deadline -> {
                    boolean theirs = character.equals(deadline.character());
                    if (theirs) {
                        agenda.cancel(deadline);
                    }
                    return theirs;
                });
    }

    /// Counts what a trigger does for `character`; false if that is more than it may do in a turn.
    public boolean spend(
            Trigger trigger, @Nullable CharacterId character, int acts, int cost, Turn present) {
        if (present != turn) {
            turn = present;
            spent.clear();
        }
        Spent sum =
                spent.merge(
                        new Spender(trigger.id(), character),
                        new Spent(acts, cost),
                        (a, b) -> new Spent(a.acts() + b.acts(), a.cost() + b.cost()));
        return sum.acts() <= MAX_ACTS && sum.cost() <= MAX_COST;
    }

    /// Runs `reaction` as one that another may have set off; false if they are too many by now.
    public boolean nested(Runnable reaction) {
        if (depth >= MAX_DEPTH) {
            return false;
        }
        depth++;
        try {
            reaction.run();
        } finally {
            depth--;
        }
        return true;
    }

    public boolean quarantined(Trigger trigger) {
        return quarantined.containsKey(trigger.id());
    }

    /// Takes a trigger out of play; the turn tells so, once.
    public void quarantine(
            Trigger trigger, String cause, @Nullable RuntimeException error, Turn present) {
        Quarantine quarantine = new Quarantine(area, trigger.id(), cause, error);
        if (quarantined.putIfAbsent(trigger.id(), quarantine) == null) {
            present.quarantined(quarantine);
        }
    }

    /// All that are out of play, the earliest first.
    public Collection<Quarantine> quarantined() {
        return Collections.unmodifiableCollection(quarantined.values());
    }
}
