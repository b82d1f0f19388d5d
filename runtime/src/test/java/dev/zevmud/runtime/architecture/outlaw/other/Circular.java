package dev.zevmud.runtime.architecture.outlaw.other;

import dev.zevmud.runtime.architecture.outlaw.supervisor.ChattySupervisor;
import org.assertj.core.api.Assertions;

/// Breaks two rules: it uses a library that is not named, and it is part of a circle.
public final class Circular {
    private Circular() {}

    static Class<?> circle() {
        Assertions.useDefaultRepresentation();
        return ChattySupervisor.class;
    }
}
