package dev.zevmud.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that was run to its end, or to its limit of a minute.
record Program(int exitCode, String out, String err) {

    static Program run(Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("out", "");
            Path err = Files.createTempFile("err", "");
            var builder =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(1, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            var program = new Program(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            if (!ended) {
                throw new AssertionError(command + " took more than a minute: " + program);
            }
            return program;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /// What it printed, if it went well.
    String printed() {
        if (exitCode != 0) {
            throw new IllegalStateException("exit code " + exitCode + ": " + err + out);
        }
        return out;
    }
}
