package dev.zevmud.server.content;

import dev.zevmud.server.world.Dialogue;
import dev.zevmud.server.world.Quest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every quest can be begun, every stage reached, and every ending, whatever was done before; and
/// what it asks for exists.
final class QuestLint {

    private final Atlas atlas;
    private final Supplies supplies;
    private final Set<String> commands;
    private final List<Dialogue.Effect.Advance> advances;

    QuestLint(Atlas atlas, Supplies supplies, Talks talks, Set<String> commands) {
        this.atlas = atlas;
        this.supplies = supplies;
        this.commands = commands;
        this.advances =
                talks.effects().stream()
                        .filter(Dialogue.Effect.Advance.class::isInstance)
                        .map(Dialogue.Effect.Advance.class::cast)
                        .toList();
    }

    void check() {
        atlas.quests().forEach(this::check);
    }

    private void check(Quest quest) {
        Fields entry = atlas.entry(quest.area(), "quests.yaml", quest.id());
        giver(quest, entry);
        quest.begins().forEach(way -> objective(way.objective(), entry));
        Set<String> spoken = new HashSet<>();
        advances.stream()
                .filter(advance -> advance.quest().equals(quest.id()))
                .forEach(advance -> spoken.add(advance.stage()));
        Set<String> begins = new HashSet<>(spoken);
        quest.begins().forEach(way -> begins.add(way.next()));
        if (begins.isEmpty()) {
            atlas.found(
                    entry,
                    "nothing begins the quest '" + quest.id() + "'",
                    "Add 'begins:', or an effect 'type: quest' to a dialogue");
            return;
        }
        Set<String> reached = from(quest, begins);
        for (Quest.Stage stage : quest.stages().values()) {
            Fields at = Atlas.inner(entry, "stages", "id", stage.id());
            stage.ways().forEach(way -> objective(way.objective(), at));
            if (!reached.contains(stage.id())) {
                atlas.found(
                        at,
                        "no way leads to the stage '" + stage.id() + "'",
                        "Name it as 'next' of a stage or in a dialogue, or remove it");
            } else if (!ends(quest, stage, spoken)) {
                atlas.found(
                        at,
                        "no ending can be reached from the stage '" + stage.id() + "'",
                        "Add 'ways:' to it, or 'ending: true'");
            }
        }
    }

    private void giver(Quest quest, Fields entry) {
        if (!quest.giver().isEmpty()) {
            placed(quest.giver(), entry);
            talks(quest.giver(), entry);
        }
    }

    /// The stages that can be reached from these, these among them.
    private static Set<String> from(Quest quest, Collection<String> stages) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(stages);
        while (!open.isEmpty()) {
            Quest.Stage stage = quest.stage(open.removeFirst());
            if (reached.add(stage.id())) {
                stage.ways().forEach(way -> open.add(way.next()));
                if (stage.limit() != null) {
                    open.add(stage.limit().late());
                }
            }
        }
        return reached;
    }

    private static boolean ends(Quest quest, Quest.Stage stage, Set<String> spoken) {
        Set<String> from = new HashSet<>(spoken);
        from.add(stage.id());
        return from(quest, from).stream().anyMatch(id -> quest.stage(id).ending());
    }

    private void objective(Quest.Objective objective, Fields at) {
        switch (objective) {
            case Quest.Objective.Kill kill -> placed(kill.creature(), at);
            case Quest.Objective.Bring bring -> {
                obtainable(bring.item(), at);
                placed(bring.to(), at);
            }
            case Quest.Objective.Have have -> obtainable(have.item(), at);
            case Quest.Objective.Wear wear -> obtainable(wear.item(), at);
            case Quest.Objective.Visit visit -> {}
            case Quest.Objective.Talk talk -> {
                placed(talk.creature(), at);
                talks(talk.creature(), at);
            }
            case Quest.Objective.Use use -> obtainable(use.item(), at);
            case Quest.Objective.Type type -> {
                if (!commands.contains(type.command())) {
                    atlas.found(
                            at,
                            "there is no command '" + type.command() + "'",
                            "Write the whole name of a command");
                }
            }
            case Quest.Objective.Flag flag -> {}
        }
    }

    private void placed(String creature, Fields at) {
        if (!supplies.lives(creature)) {
            atlas.found(
                    at,
                    "the quest needs the creature '" + creature + "', which is nowhere",
                    "Place it in placements.yaml");
        }
    }

    private void talks(String creature, Fields at) {
        if (atlas.creature(creature).dialogue() == null) {
            atlas.found(
                    at,
                    "the quest needs '" + creature + "' to talk, and it has no dialogue",
                    "Add 'dialogue:' to the creature");
        }
    }

    private void obtainable(String item, Fields at) {
        if (!supplies.has(item)) {
            atlas.found(
                    at,
                    "the quest needs the item '" + item + "', which cannot be had",
                    "Place it in placements.yaml, or make it loot or a reward");
        } else if (atlas.item(item).unique()) {
            atlas.found(
                    at,
                    "the quest needs '" + item + "', of which there is only one for all players",
                    "Remove 'unique: true' from the item");
        }
    }
}
