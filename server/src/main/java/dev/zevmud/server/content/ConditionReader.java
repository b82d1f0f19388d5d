package dev.zevmud.server.content;

import dev.zevmud.server.world.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// `when` and `unless` of an entry: what must be so, and what must not. Under each stand `quest`
/// with one or several `stage`, `flag`, `carries` with `count`, and `level`.
final class ConditionReader {

    private static final Pattern FLAG = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private ConditionReader() {}

    static List<Condition> read(Fields entry, References references) {
        List<Condition> conditions = new ArrayList<>();
        entry.group("when").ifPresent(when -> conditions.addAll(all(when, references)));
        entry.group("unless")
                .ifPresent(unless -> conditions.add(new Condition.None(all(unless, references))));
        return conditions;
    }

    private static List<Condition> all(Fields fields, References references) {
        List<Condition> all = new ArrayList<>();
        if (fields.has("quest")) {
            String quest = references.quest(fields, "quest");
            List<String> stages = references.stages(fields, "stage", quest, true);
            if (stages.isEmpty()) {
                throw fields.problem(
                        fields.lineOf("quest"),
                        "no 'stage' is named",
                        "Add a stage of the quest, several in brackets, or new, open or done");
            }
            all.add(new Condition.AtStage(quest, Set.copyOf(stages)));
        }
        if (fields.has("flag")) {
            all.add(new Condition.HasFlag(flag(fields, "flag")));
        }
        if (fields.has("carries")) {
            all.add(
                    new Condition.Carries(
                            references.anywhere(fields, "carries", "item"),
                            fields.number("count", 1)));
        }
        if (fields.has("level")) {
            all.add(new Condition.OfLevel(fields.number("level")));
        }
        fields.done();
        return all;
    }

    static String flag(Fields fields, String field) {
        return flag(fields, field, fields.text(field));
    }

    static String flag(Fields fields, String field, String name) {
        if (!FLAG.matcher(name).matches()) {
            throw fields.problem(
                    fields.lineOf(field),
                    "'" + field + "' is '" + name + "'",
                    "Write 1 to 64 letters, digits, '-', '_' and '.'");
        }
        return name;
    }
}
