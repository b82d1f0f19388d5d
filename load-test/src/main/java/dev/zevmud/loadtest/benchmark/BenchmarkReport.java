package dev.zevmud.loadtest.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/// The benchmarks of one run beside their targets.
record BenchmarkReport(List<Row> rows) {

    /// The widths fit the names; see [#table].
    private static final String FORMAT = "%-36s %18s %12s %16s  %s%n";

    static BenchmarkReport of(List<RunResult> results) {
        return new BenchmarkReport(results.stream().map(Row::of).toList());
    }

    boolean passed() {
        return rows.stream().noneMatch(Row::missed);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(
                ("%n" + FORMAT)
                        .formatted("benchmark", "MB/s", "target", "allocated B/B", "verdict"));
        for (Row row : rows) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            FORMAT,
                            row.name,
                            "%.0f ± %.0f".formatted(row.speed, row.noise),
                            row.target == 0 ? "" : "≥ %.0f".formatted(row.target),
                            row.allocationTarget < 0
                                    ? "%.3f".formatted(row.allocated)
                                    : "%.3f ≤ %.1f".formatted(row.allocated, row.allocationTarget),
                            row.verdict()));
        }
        return table.toString();
    }

    /// One benchmark; speeds in MB/s, allocation in bytes for each byte of text.
    record Row(
            String name,
            double speed,
            double noise,
            double target,
            double allocated,
            double allocationTarget) {

        /// What a profiler's own rounding and a tick of the JVM may add: far less than a byte in a
        /// hundred.
        private static final double ALLOCATION_NOISE = 0.01;

        static Row of(RunResult result) {
            String benchmark = result.getParams().getBenchmark();
            double operations = result.getPrimaryResult().getScore();
            double bytes = secondary(result, Bytes.COUNTER).getScore();
            double error = secondary(result, Bytes.COUNTER).getScoreError();
            Target target = target(benchmark);
            return new Row(
                    name(result),
                    bytes / 1e6,
                    error / 1e6,
                    target == null ? 0 : target.megabytesPerSecond(),
                    secondary(result, "gc.alloc.rate.norm").getScore() / (bytes / operations),
                    target == null ? -1 : target.allocatedPerByte());
        }

        boolean missed() {
            return speed + noise < target
                    || (allocationTarget >= 0 && allocated > allocationTarget + ALLOCATION_NOISE);
        }

        private String verdict() {
            if (target == 0 && allocationTarget < 0) {
                return "-";
            }
            return missed() ? "MISSED" : "ok";
        }

        private static Result<?> secondary(RunResult result, String name) {
            return Objects.requireNonNull(result.getSecondaryResults().get(name), name);
        }

        /// `TelnetParsing.plain`, and the parameters if there are any.
        private static String name(RunResult result) {
            BenchmarkParams params = result.getParams();
            String benchmark = params.getBenchmark();
            int method = benchmark.lastIndexOf('.');
            String name = benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
            return params.getParamsKeys().stream()
                    .map(params::getParam)
                    .collect(Collectors.joining(" ", name + " ", ""))
                    .strip();
        }

        private static @Nullable Target target(String benchmark) {
            int method = benchmark.lastIndexOf('.');
            String simpleName = benchmark.substring(method + 1);
            try {
                return Arrays.stream(Class.forName(benchmark.substring(0, method)).getMethods())
                        .filter(candidate -> candidate.getName().equals(simpleName))
                        .map(candidate -> candidate.getAnnotation(Target.class))
                        .filter(Objects::nonNull)
                        .findAny()
                        .orElse(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("JMH ran a benchmark that is not there", e);
            }
        }
    }
}
