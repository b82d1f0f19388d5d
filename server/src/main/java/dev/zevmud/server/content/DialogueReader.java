package dev.zevmud.server.content;

import dev.zevmud.server.world.Dialogue;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.ExitRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An entry of `dialogues.yaml`.
final class DialogueReader {

    private DialogueReader() {}

    static Dialogue read(Fields fields, References references) {
        Map<String, Dialogue.Node> nodes = new LinkedHashMap<>();
        List<Fields> choices = new ArrayList<>();
        for (Fields entry : fields.entries("nodes")) {
            String id = entry.text("id");
            Dialogue.Node node =
                    new Dialogue.Node(
                            id,
                            entry.text("text"),
                            effects(entry, references),
                            choices(entry, choices, references));
            entry.done();
            if (nodes.put(id, node) != null) {
                throw entry.problem(
                        entry.line(), "there are two nodes '" + id + "'", "Rename one of them");
            }
        }
        String start = fields.text("start");
        reachable(fields, "start", start, nodes);
        for (Fields choice : choices) {
            String next = choice.text("next", "");
            if (!next.isEmpty()) {
                reachable(choice, "next", next, nodes);
            }
        }
        Dialogue dialogue =
                new Dialogue(fields.text("id"), start, openings(fields, nodes, references), nodes);
        fields.done();
        return dialogue;
    }

    private static void reachable(
            Fields from, String field, String node, Map<String, Dialogue.Node> nodes) {
        if (!nodes.containsKey(node)) {
            throw from.problem(
                    from.lineOf(field),
                    "there is no node '" + node + "' in this dialogue",
                    "Known are " + nodes.keySet());
        }
    }

    private static List<Dialogue.Opening> openings(
            Fields dialogue, Map<String, Dialogue.Node> nodes, References references) {
        List<Dialogue.Opening> openings = new ArrayList<>();
        for (Fields entry : dialogue.entries("openings")) {
            String node = entry.text("node");
            reachable(entry, "node", node, nodes);
            openings.add(new Dialogue.Opening(node, ConditionReader.read(entry, references)));
            entry.done();
        }
        return openings;
    }

    private static List<Dialogue.Choice> choices(
            Fields node, List<Fields> all, References references) {
        List<Dialogue.Choice> choices = new ArrayList<>();
        for (Fields entry : node.entries("choices")) {
            String text = entry.text("text");
            choices.add(
                    new Dialogue.Choice(
                            text,
                            references.keywords(entry, text),
                            ConditionReader.read(entry, references),
                            entry.has("next") ? entry.text("next") : null));
            entry.done();
            all.add(entry);
        }
        return choices;
    }

    private static List<Dialogue.Effect> effects(Fields node, References references) {
        List<Dialogue.Effect> effects = new ArrayList<>();
        for (Fields entry : node.entries("effects")) {
            effects.add(effect(entry, references));
            entry.done();
        }
        return effects;
    }

    private static Dialogue.Effect effect(Fields entry, References references) {
        String type = entry.text("type");
        return switch (type) {
            case "heal" ->
                    new Dialogue.Effect.Heal(entry.number("percent"), entry.seconds("every", null));
            case "attack" -> new Dialogue.Effect.Attack(entry.seconds("delay", 0));
            case "truce" -> new Dialogue.Effect.Truce(entry.seconds("length", null));
            case "experience" -> new Dialogue.Effect.Experience(entry.number("points"));
            case "reveal" ->
                    new Dialogue.Effect.Reveal(
                            new ExitRef(
                                    references.room(entry, "room"),
                                    entry.choice("direction", Direction.class)));
            case "quest" -> {
                String quest = references.quest(entry, "quest");
                entry.text("stage");
                yield new Dialogue.Effect.Advance(
                        quest, references.stages(entry, "stage", quest, false).getFirst());
            }
            case "flag" ->
                    new Dialogue.Effect.Flag(
                            ConditionReader.flag(entry, "flag"), entry.number("value", 1));
            default ->
                    throw entry.problem(
                            entry.lineOf("type"),
                            "there is no effect '" + type + "'",
                            "Known are heal, attack, truce, experience, reveal, quest," + " flag");
        };
    }
}
