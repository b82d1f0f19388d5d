package dev.zevmud.loadtest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a run must keep to. `maxP99` is in milliseconds; 0 stands for no limit.
record Limits(double maxP99, long maxErrors) {

    /// What was missed, a sentence each. Nobody has passed who has not played.
    List<String> missed(Figures figures, int players) {
        List<String> missed = new ArrayList<>();
        if (figures.answers().count() == 0) {
            missed.add("no command was answered");
        }
        if (figures.mostPlayers() < players) {
            missed.add(
                    "only %d of %d players were in play at once"
                            .formatted(figures.mostPlayers(), players));
        }
        if (maxP99 > 0 && figures.answers().p99() > maxP99) {
            missed.add(
                    String.format(
                            Locale.ROOT,
                            "p99 of all answers was %.1f ms, more than %s ms",
                            figures.answers().p99(),
                            plain(maxP99)));
        }
        if (figures.errorCount() > maxErrors) {
            missed.add("%d errors, more than %d".formatted(figures.errorCount(), maxErrors));
        }
        return missed;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
