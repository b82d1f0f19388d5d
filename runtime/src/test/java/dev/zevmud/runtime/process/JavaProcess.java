package dev.zevmud.runtime.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A JVM of its own on the tests' class path, its output in files.
public record JavaProcess(Process process, Path output, Path errors) implements AutoCloseable {
    private static final int LIMIT_SECONDS = 60;

    public static List<String> command(Class<?> main, String... args) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    public static JavaProcess start(
            Path folder, Map<String, String> environment, Class<?> main, String... args)
            throws IOException {
        var output = Files.createTempFile(folder, "out", ".txt");
        var errors = Files.createTempFile(folder, "err", ".txt");
        // Whoever runs the tests in the background of a shell hands down an ignored SIGINT; a user
        // at a terminal does not.
        var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(command(main, args));
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LOG_") || name.startsWith("METRICS_"));
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start(), output, errors);
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + LIMIT_SECONDS + " s");
        }
        return process.exitValue();
    }

    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    public String out() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    public String err() throws IOException {
        return Files.readString(errors, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
