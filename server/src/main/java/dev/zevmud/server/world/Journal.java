package dev.zevmud.server.world;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a character has been through: at which stage of each quest it is, by the quest's id, and
/// the flags that triggers and dialogues have set, by their names.
public record Journal(Map<String, String> stages, Map<String, Long> flags) {

    public static final Journal EMPTY = new Journal(Map.of(), Map.of());

    /// Null, from a release that did not know one of these, is nothing.
    public Journal(@Nullable Map<String, String> stages, @Nullable Map<String, Long> flags) {
        this.stages = stages == null ? Map.of() : Map.copyOf(stages);
        this.flags = flags == null ? Map.of() : Map.copyOf(flags);
    }

    public @Nullable String stage(String quest) {
        return stages.get(quest);
    }

    /// 0 for a flag that is not set.
    public long flag(String name) {
        return flags.getOrDefault(name, 0L);
    }

    public Journal withStage(String quest, String stage) {
        Map<String, String> changed = new HashMap<>(stages);
        changed.put(quest, stage);
        return new Journal(changed, flags);
    }

    /// 0 takes the flag away.
    public Journal withFlag(String name, long value) {
        Map<String, Long> changed = new HashMap<>(flags);
        if (value == 0) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Journal(stages, changed);
    }

    public Journal withoutFlags(Predicate<String> names) {
        Map<String, Long> changed = new HashMap<>(flags);
        changed.keySet().removeIf(names);
        return new Journal(stages, changed);
    }
}
