package dev.zevmud.server.content;

import dev.zevmud.server.world.Condition;
import dev.zevmud.server.world.Dialogue;
import dev.zevmud.server.world.Quest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every flag that is read is set somewhere.
final class FlagLint {

    private final Atlas atlas;
    private final Talks talks;
    private final Set<String> set = new HashSet<>();

    FlagLint(Atlas atlas, Talks talks) {
        this.atlas = atlas;
        this.talks = talks;
    }

    void check() {
        for (Dialogue.Effect effect : talks.effects()) {
            if (effect instanceof Dialogue.Effect.Flag flag && flag.value() > 0) {
                set.add(flag.name());
            }
        }
        for (Quest quest : atlas.quests()) {
            quest.stages().values().forEach(stage -> set.addAll(stage.reward().flags()));
        }
        atlas.quests().forEach(this::check);
        for (Talks.Talk talk : talks.all()) {
            check(talk);
        }
    }

    private void check(Quest quest) {
        Fields entry = atlas.entry(quest.area(), "quests.yaml", quest.id());
        quest.begins().forEach(way -> check(way, entry));
        for (Quest.Stage stage : quest.stages().values()) {
            Fields at = Atlas.inner(entry, "stages", "id", stage.id());
            stage.ways().forEach(way -> check(way, at));
        }
    }

    private void check(Quest.Way way, Fields at) {
        if (way.objective() instanceof Quest.Objective.Flag flag) {
            check(flag.flag(), at);
        }
    }

    private void check(Talks.Talk talk) {
        Fields entry = atlas.entry(talk.area().id(), "dialogues.yaml", talk.dialogue().id());
        for (Dialogue.Opening opening : talk.dialogue().openings()) {
            check(opening.when(), Atlas.inner(entry, "openings", "node", opening.node()));
        }
        for (Dialogue.Node node : talk.dialogue().nodes().values()) {
            Fields at = Atlas.inner(entry, "nodes", "id", node.id());
            for (Dialogue.Choice choice : node.choices()) {
                check(choice.when(), Atlas.inner(at, "choices", "text", choice.text()));
            }
        }
    }

    private void check(List<Condition> conditions, Fields at) {
        for (Condition condition : conditions) {
            if (condition instanceof Condition.HasFlag has) {
                check(has.flag(), at);
            } else if (condition instanceof Condition.None none) {
                check(none.of(), at);
            }
        }
    }

    private void check(String flag, Fields at) {
        if (!set.contains(flag)) {
            atlas.found(
                    at,
                    "the flag '" + flag + "' is read here and set nowhere",
                    "Set it by an effect or a reward, or correct its name");
        }
    }
}
