package dev.zevmud.loadtest.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs benchmarks and compares them with their targets: `Main RESULT.json [--full] [FILTER…]`.
/// Ends with 1 if a target is missed by more than the noise.
public final class Main {

    private static final String PACKAGE = "dev\\.zevmud\\.loadtest\\.benchmark\\.";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Path json = Path.of(arguments[0]);
        List<String> filters = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        boolean full = filters.remove("--full");
        Files.createDirectories(json.toAbsolutePath().getParent());
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .addProfiler(GCProfiler.class)
                        // All of them: JMH would hand on those of this JVM.
                        .jvmArgs("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m")
                        .resultFormat(ResultFormatType.JSON)
                        .result(json.toString())
                        .forks(full ? 3 : 1)
                        .warmupIterations(full ? 5 : 3)
                        .measurementIterations(5)
                        .warmupTime(TimeValue.seconds(full ? 2 : 1))
                        .measurementTime(TimeValue.seconds(full ? 2 : 1));
        if (filters.isEmpty()) {
            options.include(PACKAGE);
        }
        filters.forEach(filter -> options.include(PACKAGE + ".*(?i:" + filter + ")"));
        warnIfBusy();
        List<RunResult> results = new ArrayList<>(new Runner(options.build()).run());
        BenchmarkReport report = BenchmarkReport.of(results);
        System.out.print(report.table());
        System.exit(report.passed() ? 0 : 1);
    }

    /// A benchmark needs a core for itself, and one for the JVM's compilers.
    private static void warnIfBusy() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        double load = system.getSystemLoadAverage();
        if (load > system.getAvailableProcessors() / 2.0) {
            System.err.printf(
                    Locale.ROOT,
                    "The machine is busy (load %.1f on %d cores): figures will be too low.%n",
                    load,
                    system.getAvailableProcessors());
        }
    }
}
