package counterexample.server.behaviour;

import dev.zevmud.server.combat.Combat;

/// A rule package that knows another.
final class BehaviourThatFights {

    private BehaviourThatFights() {}

    static Class<?> forbidden() {
        return Combat.class;
    }
}
