package dev.zevmud.loadtest.trial;

import java.util.List;
import java.util.Map;

/// What was measured. `ramp` is how many seconds it took until all had come; answers and commands
/// are those behind it, errors and log-ins are all of them.
record Figures(
        double ramp,
        int mostPlayers,
        double answersPerSecond,
        Percentiles answers,
        Map<String, Percentiles> commands,
        Percentiles logIns,
        Map<String, Long> errors,
        List<Second> seconds) {

    long errorCount() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }
}
