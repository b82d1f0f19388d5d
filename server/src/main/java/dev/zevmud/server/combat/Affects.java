package dev.zevmud.server.combat;

import dev.zevmud.server.world.Affect;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Duels;
import dev.zevmud.server.world.Effect;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// What lies on beings for a while: how it comes, works and ends.
public final class Affects {

    /// How often poison, wounds and mending work.
    static final Duration TICK = Duration.ofSeconds(3);

    private Affects() {}

    /// Lays an affect upon `target`; false if it is immune.
    static boolean lay(Zone zone, String by, Being target, Effect.Lay lay, Turn turn) {
        if (immune(target, lay.kind())) {
            return false;
        }
        List<Affect> affects = without(target, affect -> affect.kind() == lay.kind());
        affects.add(new Affect(lay.kind(), lay.amount(), turn.now().plus(lay.duration()), by));
        target.affects(affects);
        watch(zone, target, turn.now());
        return true;
    }

    /// Whether an affect of this kind has no power over `target`.
    public static boolean immune(Being target, AffectKind kind) {
        return kind.affliction() != null
                && target instanceof Creature creature
                && creature.prototype()
                        .behaviour(Behaviour.Immune.class)
                        .filter(nature -> nature.afflictions().contains(kind.affliction()))
                        .isPresent();
    }

    private static List<Affect> without(Being being, Predicate<Affect> gone) {
        List<Affect> left = new ArrayList<>(being.affects());
        left.removeIf(gone);
        return left;
    }

    /// Takes away every affect of a kind.
    public static void lift(Being being, AffectKind kind) {
        if (being.under(kind)) {
            being.affects(without(being, affect -> affect.kind() == kind));
        }
    }

    /// Takes away all that harms.
    static void cure(Being being) {
        being.affects(without(being, affect -> !affect.kind().helpful()));
    }

    /// Sees to it that what lies on a being works and ends.
    public static void watch(Zone zone, Being being, Instant now) {
        for (Affect affect : being.affects()) {
            Instant end = zone.agenda().at(new Deadline.Fading());
            if (end == null || affect.until().isBefore(end)) {
                zone.agenda().set(new Deadline.Fading(), affect.until());
            }
            if (affect.kind().ticks()) {
                zone.agenda().setIfAbsent(new Deadline.Tick(), now.plus(TICK));
            }
        }
    }

    private static List<Being> everybody(Zone zone) {
        List<Being> all = new ArrayList<>(zone.players());
        zone.creatures().stream().filter(Creature::alive).forEach(all::add);
        all.removeIf(being -> being.affects().isEmpty());
        return all;
    }

    /// Ends what has lasted long enough.
    public static void fade(Zone zone, Turn turn) {
        for (Being being : everybody(zone)) {
            List<Affect> over =
                    being.affects().stream()
                            .filter(affect -> !affect.until().isAfter(turn.now()))
                            .toList();
            if (!over.isEmpty()) {
                being.affects(without(being, over::contains));
                over.forEach(affect -> tellEnd(zone, being, affect.kind(), turn));
            }
            watch(zone, being, turn.now());
        }
    }

    private static void tellEnd(Zone zone, Being being, AffectKind kind, Turn turn) {
        if (being instanceof Player player) {
            zone.tell(player, turn, key(kind) + ".ends");
        }
    }

    /// Lets what ticks work once.
    public static void tick(Zone zone, Turn turn) {
        for (Being being : everybody(zone)) {
            for (Affect affect : List.copyOf(being.affects())) {
                if (affect.kind().ticks() && being.hp() > 0) {
                    work(zone, being, affect, turn);
                }
            }
            watch(zone, being, turn.now());
        }
    }

    private static void work(Zone zone, Being being, Affect affect, Turn turn) {
        if (being instanceof Player player) {
            zone.tell(player, turn, key(affect.kind()) + ".works", Arg.count(affect.amount()));
        }
        if (affect.kind() == AffectKind.REGENERATION) {
            being.hp(being.hp() + affect.amount());
            return;
        }
        Player by = affect.by().isEmpty() ? null : zone.player(new CharacterId(affect.by()));
        zone.tellRoom(
                being.room(), Set.of(being), turn, key(affect.kind()) + ".others", Names.of(being));
        Combat.wound(zone, by == null ? being : by, being, harm(zone, being, affect), turn);
    }

    /// What a player has laid on another kills only where players may attack each other.
    private static int harm(Zone zone, Being being, Affect affect) {
        boolean spares =
                being instanceof Player player
                        && !affect.by().isEmpty()
                        && !zone.area().pvp()
                        && Duels.opponent(zone, player) == null;
        return spares ? Math.min(affect.amount(), being.hp() - 1) : affect.amount();
    }

    /// The key of what is told of an affect.
    public static String key(AffectKind kind) {
        return "affect." + kind.name().toLowerCase(Locale.ROOT);
    }
}
