package dev.zevmud.server.content;

import dev.zevmud.server.world.Affliction;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.Loot;
import dev.zevmud.server.world.Stats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An entry of `creatures.yaml`.
final class CreatureReader {

    private CreatureReader() {}

    /// `tables` are the loot tables of its area.
    static CreaturePrototype read(
            Fields fields, References references, Map<String, Loot.Table> tables) {
        String id = fields.text("id");
        String name = fields.text("name");
        String inRoom = fields.text("in_room");
        CreaturePrototype creature =
                new CreaturePrototype(
                        id,
                        name,
                        Keywords.of(name, references.keywords(fields, name)),
                        inRoom,
                        fields.text("asleep", inRoom),
                        fields.text("description"),
                        Math.max(1, fields.number("level")),
                        Math.max(1, fields.number("hp")),
                        fields.number("mana", 0),
                        fields.number("stamina", 0),
                        fields.number("armour", 0),
                        stats(fields),
                        fields.seconds("respawn", null),
                        references.item(fields, "corpse"),
                        LootReader.read(fields, references, tables),
                        behaviours(fields, references),
                        fields.has("dialogue") ? references.dialogue(fields, "dialogue") : null,
                        fields.flag("sleeps"),
                        ShopReader.read(fields, references),
                        fields.flag("banker"),
                        TriggerReader.read(fields, references, Setting.Kind.CREATURE, id));
        fields.done();
        return creature;
    }

    private static Stats stats(Fields creature) {
        return creature.group("stats")
                .map(fields -> {
                    Stats stats =
                            new Stats(
                                    fields.number("strength", 10),
                                    fields.number("constitution", 10),
                                    fields.number("dexterity", 10),
                                    fields.number("intelligence", 10),
                                    fields.number("wisdom", 10),
                                    fields.number("charisma", 10));
                    fields.done();
                    return stats;
                })
                .orElse(Stats.AVERAGE);
    }

    private static List<Behaviour> behaviours(Fields creature, References references) {
        List<Behaviour> behaviours = new ArrayList<>();
        creature.group("behaviour")
                .ifPresent(fields -> {
                    for (String name : fields.names()) {
                        fields.group(name)
                                .ifPresent(entry -> {
                                    behaviours.add(behaviour(name, fields, entry, references));
                                    entry.done();
                                });
                    }
                });
        return behaviours;
    }

    private static Behaviour behaviour(
            String name, Fields all, Fields fields, References references) {
        return switch (name) {
            case "aggressive" -> new Behaviour.Aggressive(fields.seconds("delay", null));
            case "pursues" ->
                    new Behaviour.Pursues(fields.number("rooms"), fields.seconds("memory", null));
            case "patrols" ->
                    new Behaviour.Patrols(
                            route(fields, references),
                            fields.seconds("step", null),
                            fields.seconds("rest", 0));
            case "regenerates" ->
                    new Behaviour.Regenerates(
                            fields.number("percent"), fields.seconds("every", null));
            case "phases" -> new Behaviour.Phases(phases(fields));
            case "immune" ->
                    new Behaviour.Immune(Set.copyOf(fields.choices("to", Affliction.class)));
            default ->
                    throw all.problem(
                            all.lineOf(name),
                            "there is no behaviour '" + name + "'",
                            "Known are aggressive, pursues, patrols, regenerates, phases, immune");
        };
    }

    private static List<Behaviour.Phase> phases(Fields fields) {
        List<Behaviour.Phase> phases = new ArrayList<>();
        for (Fields entry : fields.entries("steps")) {
            phases.add(
                    new Behaviour.Phase(
                            entry.number("below"),
                            entry.text("says"),
                            AbilityReader.lays(entry, "itself"),
                            AbilityReader.lays(entry, "foes")));
            entry.done();
        }
        return phases;
    }

    private static List<String> route(Fields fields, References references) {
        List<String> route = references.rooms(fields, "route");
        if (route.isEmpty()) {
            throw fields.problem(fields.line(), "the route is empty", "Name its rooms in order");
        }
        return route;
    }
}
