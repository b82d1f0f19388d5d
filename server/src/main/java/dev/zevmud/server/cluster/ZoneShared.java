package dev.zevmud.server.cluster;

import dev.zevmud.server.command.Interpreter;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.ZoneRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What every zone of a node shares. A body without a session stays for `linger`; a zone without
/// bodies falls asleep after `idle`.
record ZoneShared(
        Map<String, AreaDefinition> areas,
        ZoneRepository repository,
        Blocking blocking,
        Interpreter interpreter,
        Clock clock,
        RandomGenerator random,
        Duration linger,
        Duration idle,
        EngineMetrics metrics) {}
