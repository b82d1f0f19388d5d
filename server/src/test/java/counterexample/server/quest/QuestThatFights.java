package counterexample.server.quest;

import dev.zevmud.server.combat.Combat;

/// A rule package that knows another.
final class QuestThatFights {

    private QuestThatFights() {}

    static Class<?> forbidden() {
        return Combat.class;
    }
}
