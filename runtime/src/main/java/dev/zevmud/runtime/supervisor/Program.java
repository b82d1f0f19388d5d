package dev.zevmud.runtime.supervisor;

import java.util.List;
import java.util.Map;

/// One service to run.
///
/// @param command the process's command line
/// @param environment what it gets beside (and over) the supervisor's own environment
/// @param healthPort where it answers `/health/ready`
record Program(String name, List<String> command, Map<String, String> environment, int healthPort) {
    Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
