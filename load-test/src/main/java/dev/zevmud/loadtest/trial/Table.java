package dev.zevmud.loadtest.trial;

import java.util.Locale;

/// The figures of a run as people read them in a terminal.
final class Table {

    private Table() {}

    static String of(Report report) {
        Figures figures = report.figures();
        var table = new StringBuilder();
        table.append(
                String.format(
                        Locale.ROOT,
                        "%n%d players at %s for %.0f s: %.1f commands/s, at most %d in play%n%n",
                        report.players(),
                        report.target(),
                        report.duration(),
                        figures.answersPerSecond(),
                        figures.mostPlayers()));
        table.append(
                "%-12s %9s %9s %9s %9s %9s %9s%n"
                        .formatted("ms", "count", "p50", "p95", "p99", "p99.9", "max"));
        figures.commands().forEach((name, took) -> table.append(row(name, took)));
        table.append(row("all", figures.answers()));
        table.append(row("log-in", figures.logIns()));
        table.append('\n');
        if (figures.errors().isEmpty()) {
            table.append("no errors\n");
        }
        figures.errors()
                .forEach((kind, count) ->
                        table.append(kind).append(": ").append(count).append('\n'));
        report.missed().forEach(why -> table.append("MISSED: ").append(why).append('\n'));
        return table.append(report.passed() ? "passed\n" : "FAILED\n").toString();
    }

    private static String row(String name, Percentiles took) {
        return String.format(
                Locale.ROOT,
                "%-12s %9d %9.1f %9.1f %9.1f %9.1f %9.1f%n",
                name,
                took.count(),
                took.p50(),
                took.p95(),
                took.p99(),
                took.p999(),
                took.max());
    }
}
