package counterexample.server.combat;

import dev.zevmud.server.quest.Conversations;

/// A rule package that knows another.
final class CombatThatTalks {

    private CombatThatTalks() {}

    static Class<?> forbidden() {
        return Conversations.class;
    }
}
