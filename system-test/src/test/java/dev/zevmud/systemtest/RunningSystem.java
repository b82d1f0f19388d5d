package dev.zevmud.systemtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The whole system as a user starts it: `./zev run`, on free ports and a data folder of its own.
final class RunningSystem implements AutoCloseable {

    static final Path HOME =
            Path.of(System.getProperty("zev.home", "..")).toAbsolutePath().normalize();

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(1);

    /// Ports of one system; the probes take three in a row from `metrics` on, the API the one
    /// after.
    record Ports(int telnet, int proxy, int web, int metrics) {

        int api() {
            return metrics + 3;
        }

        static Ports free() {
            int first = FreePorts.inARow(7);
            return new Ports(first, first + 1, first + 2, first + 3);
        }
    }

    private static RunningSystem shared;

    private final Ports ports;
    private final Path data;
    private final Process process;
    private final List<String> output = new ArrayList<>();

    /// One system for all tests that do not hurt it; it ends with the test run.
    static synchronized RunningSystem shared() {
        if (shared == null) {
            shared = start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    static RunningSystem start(Map<String, String> settings) {
        try {
            return start(settings, Files.createTempDirectory("zev-mud-data"), Ports.free());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningSystem start(Map<String, String> settings, Path data, Ports ports) {
        var system = new RunningSystem(settings, data, ports);
        system.awaitLine("zev-mud is ready:", START);
        return system;
    }

    private RunningSystem(Map<String, String> settings, Path data, Ports ports) {
        this.data = data;
        this.ports = ports;
        var builder = new ProcessBuilder(HOME.resolve("zev").toString(), "run");
        var environment = builder.environment();
        environment.put("SERVER_PORT", Integer.toString(ports.telnet()));
        environment.put("TELNET_PORT", Integer.toString(ports.telnet()));
        environment.put("WS_PORT", Integer.toString(ports.proxy()));
        environment.put("WEB_CLIENT_PORT", Integer.toString(ports.web()));
        environment.put("PROXY_URL", "ws://localhost:" + ports.proxy());
        environment.put("METRICS_PORT", Integer.toString(ports.metrics()));
        environment.put("API_PORT", Integer.toString(ports.api()));
        environment.put("DATA_PATH", data.toString());
        environment.putAll(settings);
        builder.redirectErrorStream(true);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("zev run output").start(this::collect);
    }

    private void collect() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                    output.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            synchronized (output) {
                output.notifyAll();
            }
        }
    }

    /// Waits for the first line from `from` on that contains `text`; returns its number.
    int awaitLine(String text, int from, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (output) {
            while (true) {
                for (int i = from; i < output.size(); i++) {
                    if (output.get(i).contains(text)) {
                        return i;
                    }
                }
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0 || !process.isAlive()) {
                    throw new AssertionError(
                            "no line with \"%s\" from ./zev run within %s; it printed:%n%s"
                                    .formatted(
                                            text,
                                            limit,
                                            String.join(System.lineSeparator(), output)));
                }
                try {
                    output.wait(Math.min(left, 500));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void awaitLine(String text, Duration limit) {
        awaitLine(text, 0, limit);
    }

    List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    Ports ports() {
        return ports;
    }

    Path data() {
        return data;
    }

    /// The process of one service, found by its main class among the children of `./zev run`.
    ProcessHandle service(String mainClass) {
        return process.descendants()
                .filter(child ->
                        child.info()
                                .commandLine()
                                .map(line -> line.contains(mainClass))
                                .orElse(false))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process runs " + mainClass));
    }

    List<ProcessHandle> processes() {
        return process.descendants().toList();
    }

    /// Sends SIGTERM and returns the exit code.
    int stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("./zev run did not stop within " + STOP);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
