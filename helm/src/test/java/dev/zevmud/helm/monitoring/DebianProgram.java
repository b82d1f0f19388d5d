package dev.zevmud.helm.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program of a Debian package that `./zev test` has unpacked, or else one of the PATH.
final class DebianProgram {

    private static final Path UNPACKED = Path.of("../target/debian/usr/bin").toAbsolutePath();
    private static final int LIMIT_SECONDS = 60;

    record Result(int code, String output) {}

    private DebianProgram() {}

    static Result run(Path folder, String program, String... arguments) {
        Path unpacked = UNPACKED.resolve(program);
        List<String> command = new ArrayList<>();
        command.add(Files.isExecutable(unpacked) ? unpacked.toString() : program);
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(folder, program, ".out");
            var process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(program + " still runs after " + LIMIT_SECONDS + " s");
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new AssertionError(program + " cannot be run; ./zev test fetches it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
