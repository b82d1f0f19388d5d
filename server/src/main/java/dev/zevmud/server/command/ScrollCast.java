package dev.zevmud.server.command;

import dev.zevmud.server.combat.Combat;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Spell;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// Casting a scroll's spell at an enemy: the one named, or the one fought, or the only one there.
final class ScrollCast {

    private ScrollCast() {}

    static void cast(Action action, Item scroll, ItemKind.Scroll kind, String on) {
        Optional<? extends Being> target = target(action, on);
        if (target.isEmpty()) {
            action.tell(on.isEmpty() ? "cast.whom" : "look.nothing", Arg.words(on));
            return;
        }
        if (Hostility.refused(action, target.get())) {
            return;
        }
        Vitals vitals = action.player().vitals();
        if (vitals.mana() < kind.mana()) {
            action.tell("cast.mana", Names.of(scroll), Arg.count(kind.mana()));
            return;
        }
        action.player().vitals(vitals.withMana(vitals.mana() - kind.mana()));
        action.zone().things().destroy(scroll);
        strike(action, target.get(), kind.spell());
    }

    static Optional<? extends Being> target(Action action, String on) {
        if (!on.isEmpty()) {
            return action.around().being(on);
        }
        Being enemy = action.player().enemy();
        if (enemy != null) {
            return Optional.of(enemy);
        }
        Optional<Creature> only = Optional.empty();
        for (Being being : action.around().beings()) {
            if (being instanceof Creature creature) {
                if (only.isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(creature);
            }
        }
        return only;
    }

    private static void strike(Action action, Being target, Spell spell) {
        int damage = action.turn().random().nextInt(spell.minDamage(), spell.maxDamage() + 1);
        Arg name = Arg.name(spell.name());
        action.tell("cast.self", name, Names.of(target), Arg.count(damage));
        action.tellOthers("cast.others", action.self(), name, Names.of(target));
        if (action.player().enemy() != target) {
            Combat.attack(action.zone(), action.player(), target, action.turn());
        }
        Combat.wound(action.zone(), action.player(), target, damage, action.turn());
    }
}
