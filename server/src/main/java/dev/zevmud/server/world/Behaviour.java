package dev.zevmud.server.world;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Something that a creature does by itself; builders combine them.
public sealed interface Behaviour {

    /// Attacks whoever has been in its room for `delay`.
    record Aggressive(Duration delay) implements Behaviour {}

    /// Follows an enemy who flees, up to `rooms` rooms, and attacks it on sight for `memory`.
    record Pursues(int rooms, Duration memory) implements Behaviour {}

    /// Stays `rest` in its home room, then walks `route`, one room each `step`, again and again.
    record Patrols(List<String> route, Duration step, Duration rest) implements Behaviour {
        public Patrols {
            route = List.copyOf(route);
        }
    }

    /// Gets back `percent` of its hit points each `every`, unless it fights.
    record Regenerates(int percent, Duration every) implements Behaviour {}

    /// Fights another way when its hit points have fallen to `below` percent: what it says then,
    /// what comes upon itself and upon those who fight it.
    record Phase(int below, String says, List<Effect.Lay> itself, List<Effect.Lay> foes) {
        public Phase {
            itself = List.copyOf(itself);
            foes = List.copyOf(foes);
        }
    }

    /// A boss: its fight has phases.
    record Phases(List<Phase> phases) implements Behaviour {
        public Phases {
            phases = List.copyOf(phases);
        }
    }

    /// What has no power over it.
    record Immune(Set<Affliction> afflictions) implements Behaviour {
        public Immune {
            afflictions = Set.copyOf(afflictions);
        }
    }
}
