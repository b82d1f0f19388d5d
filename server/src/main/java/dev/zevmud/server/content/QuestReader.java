package dev.zevmud.server.content;

import dev.zevmud.server.world.Quest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An entry of `quests.yaml`.
final class QuestReader {

    private QuestReader() {}

    static Quest read(Fields fields, References references) {
        Map<String, Fields> entries = new LinkedHashMap<>();
        for (Fields entry : fields.entries("stages")) {
            if (entries.put(entry.text("id"), entry) != null) {
                throw entry.problem(
                        entry.line(),
                        "there are two stages '" + entry.text("id") + "'",
                        "Rename one of them");
            }
        }
        if (entries.isEmpty()) {
            throw fields.problem(
                    fields.line(), "a quest needs stages", "Add 'stages:' with its stages");
        }
        Map<String, Quest.Stage> stages = new LinkedHashMap<>();
        entries.forEach((id, entry) -> stages.put(id, stage(entry, entries, references)));
        Quest quest =
                new Quest(
                        fields.text("id"),
                        references.area(),
                        fields.text("title"),
                        fields.number("level", 1),
                        fields.has("giver") ? references.anywhere(fields, "giver", "creature") : "",
                        ways(fields, "begins", entries, references),
                        stages);
        fields.done();
        return quest;
    }

    private static Quest.Stage stage(
            Fields fields, Map<String, Fields> stages, References references) {
        String text = fields.text("text");
        List<Quest.Way> ways = ways(fields, "ways", stages, references);
        boolean ending = fields.flag("ending");
        if (ending && !ways.isEmpty()) {
            throw fields.problem(
                    fields.lineOf("ways"),
                    "an ending has ways on",
                    "Remove 'ways', or 'ending: true'");
        }
        Quest.Stage stage =
                new Quest.Stage(
                        fields.text("id"),
                        text,
                        fields.text("tells", text),
                        ending,
                        reward(fields, references),
                        ways,
                        fields.has("within") ? limit(fields, stages) : null);
        fields.done();
        return stage;
    }

    private static Quest.Limit limit(Fields fields, Map<String, Fields> stages) {
        return new Quest.Limit(fields.seconds("within", null), next(fields, "late", stages));
    }

    private static String next(Fields fields, String field, Map<String, Fields> stages) {
        String next = fields.text(field);
        if (!stages.containsKey(next)) {
            throw fields.problem(
                    fields.lineOf(field),
                    "there is no stage '" + next + "' in this quest",
                    "Known are " + stages.keySet());
        }
        return next;
    }

    private static Quest.Reward reward(Fields stage, References references) {
        return stage.group("reward")
                .map(fields -> {
                    List<String> flags = fields.texts("flags");
                    flags.forEach(flag -> ConditionReader.flag(fields, "flags", flag));
                    Quest.Reward reward =
                            new Quest.Reward(
                                    fields.number("experience", 0),
                                    fields.number("coins", 0),
                                    references.items(fields, "items"),
                                    flags);
                    fields.done();
                    return reward;
                })
                .orElse(Quest.Reward.NOTHING);
    }

    private static List<Quest.Way> ways(
            Fields from, String field, Map<String, Fields> stages, References references) {
        List<Quest.Way> ways = new ArrayList<>();
        for (Fields entry : from.entries(field)) {
            Quest.Objective objective = objective(entry, references);
            boolean counted = objective instanceof Quest.Objective.Kill && objective.count() > 1;
            ways.add(
                    new Quest.Way(
                            objective,
                            next(entry, "next", stages),
                            counted ? entry.text("text") : entry.text("text", "")));
            entry.done();
        }
        return ways;
    }

    private static Quest.Objective objective(Fields fields, References references) {
        String type = fields.text("type");
        return switch (type) {
            case "kill" ->
                    new Quest.Objective.Kill(
                            references.anywhere(fields, "creature", "creature"), count(fields));
            case "bring" ->
                    new Quest.Objective.Bring(
                            references.anywhere(fields, "item", "item"),
                            count(fields),
                            references.anywhere(fields, "to", "creature"));
            case "have" ->
                    new Quest.Objective.Have(
                            references.anywhere(fields, "item", "item"), count(fields));
            case "wear" -> new Quest.Objective.Wear(references.anywhere(fields, "item", "item"));
            case "visit" -> new Quest.Objective.Visit(references.anywhere(fields, "room", "room"));
            case "talk" ->
                    new Quest.Objective.Talk(references.anywhere(fields, "creature", "creature"));
            case "use" ->
                    new Quest.Objective.Use(
                            references.anywhere(fields, "item", "item"),
                            fields.has("room") ? references.anywhere(fields, "room", "room") : "");
            case "type" -> new Quest.Objective.Type(fields.text("command"));
            case "flag" ->
                    new Quest.Objective.Flag(ConditionReader.flag(fields, "flag"), count(fields));
            default ->
                    throw fields.problem(
                            fields.lineOf("type"),
                            "there is no objective '" + type + "'",
                            "Known are kill, bring, have, wear, visit, talk, use, type, flag");
        };
    }

    private static int count(Fields fields) {
        return Math.max(1, fields.number("count", 1));
    }
}
