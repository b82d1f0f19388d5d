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

    /// What has no power over it.
    record Immune(Set<Affliction> afflictions) implements Behaviour {
        public Immune {
            afflictions = Set.copyOf(afflictions);
        }
    }
}
