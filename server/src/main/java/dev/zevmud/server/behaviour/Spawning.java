package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.trigger.Act;
import java.time.Instant;
import java.util.Objects;

/// Creatures that triggers bring.
final class Spawning {

    private Spawning() {}

    static void spawn(Act.Spawn spawn, Performance of) {
        Zone zone = of.zone();
        if (!of.bearer().atHome(zone)) {
            return;
        }
        long living =
                zone.creatures().stream()
                        .filter(creature ->
                                creature.summoned()
                                        && creature.prototype().id().equals(spawn.creature()))
                        .count();
        if (living < spawn.max()) {
            Instant goesAt = spawn.lasts() == null ? null : of.turn().now().plus(spawn.lasts());
            zone.summon(
                    zone.area().creature(spawn.creature()),
                    Objects.requireNonNullElse(spawn.room(), of.room()),
                    goesAt,
                    of.turn());
        }
    }
}
