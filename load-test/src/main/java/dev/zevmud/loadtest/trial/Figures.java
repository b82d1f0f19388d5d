package dev.zevmud.loadtest.trial;

import java.util.List;
import java.util.Map;

/// What was measured. Answers and commands are those after the ramp, errors and log-ins are all of
/// them.
record Figures(
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
