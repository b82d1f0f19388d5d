package dev.zevmud.server.world;

import java.util.List;
import java.util.Set;

/// What must be so of a player for words to be said or offered.
public sealed interface Condition {

    /// The words for stages that no quest defines: not begun; begun and not ended; ended.
    String NEW = "new";

    String OPEN = "open";
    String DONE = "done";

    /// The quest is at one of these stages, or, in the words of this interface, in such a state.
    record AtStage(String quest, Set<String> stages) implements Condition {
        public AtStage {
            stages = Set.copyOf(stages);
        }
    }

    record HasFlag(String flag) implements Condition {}

    /// `item` is `area:id`.
    record Carries(String item, int count) implements Condition {}

    record OfLevel(int atLeast) implements Condition {}

    record None(List<Condition> of) implements Condition {
        public None {
            of = List.copyOf(of);
        }
    }
}
