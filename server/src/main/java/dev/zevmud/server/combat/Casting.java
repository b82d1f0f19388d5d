package dev.zevmud.server.combat;

import dev.zevmud.server.world.Ability;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Duels;
import dev.zevmud.server.world.Effect;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a character uses an ability: whether it can, what it pays, and what comes of it.
public final class Casting {

    private Casting() {}

    /// How long until the ability is ready again; zero if it is.
    public static Duration wait(Player player, Ability ability, Instant now) {
        Instant ready = player.shape().cooldowns().get(ability.id());
        return ready == null || !ready.isAfter(now) ? Duration.ZERO : Duration.between(now, ready);
    }

    public static boolean affordable(Player player, Ability ability) {
        return player.vitals().mana() >= ability.mana()
                && player.vitals().stamina() >= ability.stamina();
    }

    /// Tells why it cannot be, or does it.
    public static void use(Zone zone, Player user, Ability ability, Being target, Turn turn) {
        if (refused(zone, user, ability, turn)) {
            return;
        }
        pay(user, ability, turn.now());
        boolean hidden = user.under(AffectKind.HIDDEN);
        tell(zone, user, ability, target, turn);
        if (ability.aim() == Ability.Aim.ENEMY && user.enemy() != target) {
            Combat.attack(zone, user, target, turn);
        }
        boolean duel = duel(zone, user, target);
        for (Effect effect : ability.effects()) {
            if (duel == duel(zone, user, target)
                    && target.hp() > 0
                    && target.room().equals(user.room())) {
                Outcome.of(zone, user, target, effect, hidden, turn);
            }
        }
        zone.recovering(turn);
    }

    private static boolean duel(Zone zone, Player user, Being target) {
        return Duels.opponent(zone, user) == target;
    }

    private static boolean refused(Zone zone, Player user, Ability ability, Turn turn) {
        long seconds = (wait(user, ability, turn.now()).toMillis() + 999) / 1000;
        Arg name = Arg.words(ability.id());
        if (user.held()) {
            zone.tell(user, turn, "ability.held");
        } else if (seconds > 0) {
            zone.tell(user, turn, "ability.wait", name, Arg.count(seconds));
        } else if (user.vitals().mana() < ability.mana()) {
            zone.tell(user, turn, "ability.mana", name, Arg.count(ability.mana()));
        } else if (user.vitals().stamina() < ability.stamina()) {
            zone.tell(user, turn, "ability.stamina", name, Arg.count(ability.stamina()));
        } else if (hides(ability) && user.enemy() != null) {
            zone.tell(user, turn, "ability.fighting", Names.of(user.enemy()));
        } else {
            return false;
        }
        return true;
    }

    private static boolean hides(Ability ability) {
        return ability.effects().stream()
                .anyMatch(effect ->
                        effect instanceof Effect.Lay lay && lay.kind() == AffectKind.HIDDEN);
    }

    private static void pay(Player user, Ability ability, Instant now) {
        Vitals vitals = user.vitals();
        user.vitals(
                vitals.withMana(vitals.mana() - ability.mana())
                        .withStamina(vitals.stamina() - ability.stamina()));
        Map<String, Instant> cooldowns = new HashMap<>(user.shape().cooldowns());
        cooldowns.values().removeIf(ready -> !ready.isAfter(now));
        cooldowns.put(ability.id(), now.plus(ability.cooldown()));
        user.shape(user.shape().withCooldowns(cooldowns));
    }

    private static void tell(Zone zone, Player user, Ability ability, Being target, Turn turn) {
        String key = "ability." + ability.id();
        Arg who = Names.of(target);
        zone.tell(user, turn, key + (target == user ? ".self" : ".use"), who);
        if (target instanceof Player other && target != user) {
            zone.tell(other, turn, key + ".target", Names.of(user));
        }
        zone.tellRoom(
                user.room(),
                Set.copyOf(List.of(user, target)),
                turn,
                key + (target == user ? ".self.others" : ".others"),
                Names.of(user),
                who);
    }
}
