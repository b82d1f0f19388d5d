package dev.zevmud.loadtest.trial;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The run as an SVG: who was in play, what was answered, how long it took, second by second.
final class Picture {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 800;
    private static final String BLUE = "#1f6feb";
    private static final String GREEN = "#1a7f37";
    private static final String ORANGE = "#bc4c00";
    private static final String RED = "#cf222e";

    private Picture() {}

    static String of(Report report) {
        Figures figures = report.figures();
        List<Second> seconds = figures.seconds();
        int ramp = (int) Math.rint(figures.ramp());
        var players =
                new Chart(
                        "Players in play",
                        ramp,
                        List.of(curve("players", BLUE, seconds, Second::players)));
        var answers =
                new Chart(
                        "Answers and errors per second",
                        ramp,
                        List.of(
                                curve("answers", GREEN, seconds, Second::answers),
                                curve("errors", RED, seconds, Second::errors)));
        var times =
                new Chart(
                        "Time to the answer, ms",
                        ramp,
                        List.of(
                                curve("max", ORANGE, seconds, Second::max),
                                curve("p99", BLUE, seconds, Second::p99),
                                curve("p50", GREEN, seconds, Second::p50)));
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
        <rect width="100%%" height="100%%" fill="white"/>
        %s%s%s%s</svg>
        """
                .formatted(
                        WIDTH,
                        HEIGHT,
                        head(report),
                        players.svg(90, 160, WIDTH),
                        answers.svg(320, 160, WIDTH),
                        times.svg(550, 200, WIDTH));
    }

    private static Chart.Curve curve(
            String name, String colour, List<Second> seconds, ToDoubleFunction<Second> value) {
        return new Chart.Curve(name, colour, seconds.stream().mapToDouble(value).boxed().toList());
    }

    private static String head(Report report) {
        Figures figures = report.figures();
        Percentiles took = figures.answers();
        return text(30, "18", report.passed() ? "#111" : RED, title(report))
                + text(
                        54,
                        "13",
                        "#444",
                        String.format(
                                Locale.ROOT,
                                "%d commands, %.1f a second; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms,"
                                        + " max %.1f ms; %d errors",
                                took.count(),
                                figures.answersPerSecond(),
                                took.p50(),
                                took.p95(),
                                took.p99(),
                                took.max(),
                                figures.errorCount()));
    }

    private static String title(Report report) {
        return String.format(
                Locale.ROOT,
                "%d players at %s, %s: %s",
                report.players(),
                report.target(),
                report.begun(),
                report.passed() ? "passed" : String.join("; ", report.missed()));
    }

    private static String text(int y, String size, String colour, String text) {
        return "<text x=\"20\" y=\"%d\" font-size=\"%s\" fill=\"%s\">%s</text>%n"
                .formatted(y, size, colour, Chart.escape(text));
    }
}
