package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.Dialogue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The dialogues of a world: who leads them, and which of their nodes can be reached.
final class Talks {

    /// A dialogue of an area with those of its nodes that an answer leads to. It is `spoken` if a
    /// creature that is somewhere leads it.
    record Talk(AreaDefinition area, Dialogue dialogue, boolean spoken, Set<String> reached) {

        List<Dialogue.Effect> effects() {
            List<Dialogue.Effect> effects = new ArrayList<>();
            for (Dialogue.Node node : dialogue.nodes().values()) {
                if (spoken && reached.contains(node.id())) {
                    effects.addAll(node.effects());
                }
            }
            return effects;
        }
    }

    private final Map<String, Talk> talks = new LinkedHashMap<>();

    Talks(Atlas atlas, Supplies supplies) {
        for (AreaDefinition area : atlas.areas()) {
            for (Dialogue dialogue : area.dialogues().values()) {
                boolean spoken =
                        area.creatures().values().stream()
                                .filter(creature -> dialogue.id().equals(creature.dialogue()))
                                .map(CreaturePrototype::id)
                                .anyMatch(id -> supplies.lives(area.id() + ":" + id));
                talks.put(
                        area.id() + ":" + dialogue.id(),
                        new Talk(area, dialogue, spoken, reached(dialogue)));
            }
        }
    }

    private static Set<String> reached(Dialogue dialogue) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(dialogue.start());
        dialogue.openings().forEach(opening -> open.add(opening.node()));
        while (!open.isEmpty()) {
            Dialogue.Node node = dialogue.nodes().get(open.removeFirst());
            if (node != null && reached.add(node.id())) {
                for (Dialogue.Choice choice : node.choices()) {
                    if (choice.next() != null) {
                        open.add(choice.next());
                    }
                }
            }
        }
        return reached;
    }

    Iterable<Talk> all() {
        return talks.values();
    }

    /// What can come of all words that can be spoken.
    List<Dialogue.Effect> effects() {
        return talks.values().stream().flatMap(talk -> talk.effects().stream()).toList();
    }
}
