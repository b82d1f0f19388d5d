package dev.zevmud.server.content;

import dev.zevmud.server.world.Abilities;
import dev.zevmud.server.world.Ability;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.Effect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The world's `abilities.yaml`.
final class AbilityReader {

    private static final String KNOWN = "Known are strike, damage, drain, heal, lay, cure, taunt";

    private AbilityReader() {}

    /// None at all, if there is no such file.
    static Abilities read(Path file) {
        List<Ability> abilities = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields fields : YamlFile.list(file)) {
            Ability ability = ability(fields);
            if (!ids.add(ability.id())) {
                throw fields.problem(
                        fields.line(),
                        "there are two abilities '" + ability.id() + "'",
                        "Rename one of them");
            }
            abilities.add(ability);
        }
        return new Abilities(abilities);
    }

    private static Ability ability(Fields fields) {
        Ability ability =
                new Ability(
                        fields.text("id"),
                        fields.choice("class", CharacterClass.class),
                        Math.max(1, fields.number("level")),
                        fields.number("mana", 0),
                        fields.number("stamina", 0),
                        fields.seconds("cooldown", null),
                        fields.choice("aim", Ability.Aim.class),
                        effects(fields));
        fields.done();
        return ability;
    }

    private static List<Effect> effects(Fields ability) {
        List<Effect> effects = new ArrayList<>();
        for (Fields entry : ability.entries("effects")) {
            effects.add(effect(entry));
            entry.done();
        }
        if (effects.isEmpty()) {
            throw ability.problem(ability.line(), "the ability does nothing", "Add 'effects'");
        }
        return effects;
    }

    private static Effect effect(Fields entry) {
        String name = entry.names().getFirst();
        return switch (name) {
            case "strike" -> new Effect.Strike(entry.number("strike"));
            case "damage" -> new Effect.Damage(entry.number("damage"), perLevel(entry));
            case "drain" -> new Effect.Drain(entry.number("drain"), perLevel(entry));
            case "heal" -> new Effect.Heal(entry.number("heal"), perLevel(entry));
            case "lay" -> lay(entry);
            case "cure" -> {
                entry.flag("cure");
                yield new Effect.Cure();
            }
            case "taunt" -> {
                entry.flag("taunt");
                yield new Effect.Taunt();
            }
            default ->
                    throw entry.problem(entry.line(), "there is no effect '" + name + "'", KNOWN);
        };
    }

    private static Effect.Lay lay(Fields entry) {
        return new Effect.Lay(
                entry.choice("lay", AffectKind.class),
                entry.number("amount", 0),
                entry.seconds("seconds", null));
    }

    /// The affects that a list lays upon somebody.
    static List<Effect.Lay> lays(Fields fields, String name) {
        List<Effect.Lay> lays = new ArrayList<>();
        for (Fields entry : fields.entries(name)) {
            lays.add(lay(entry));
            entry.done();
        }
        return lays;
    }

    private static int perLevel(Fields entry) {
        return entry.number("per_level", 0);
    }
}
