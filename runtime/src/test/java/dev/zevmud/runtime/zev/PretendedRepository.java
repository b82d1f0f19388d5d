package dev.zevmud.runtime.zev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A folder with the real `zev` and, in place of everything it calls, scripts that note how they
/// were called.
record PretendedRepository(Path root) {
    private static final int LIMIT_SECONDS = 60;
    private static final List<String> MODULES =
            List.of(
                    "protocol",
                    "runtime",
                    "server",
                    "proxy",
                    "web-ui",
                    "desktop-client",
                    "load-test");
    private static final List<String> TOOLS =
            List.of(
                    "bash", "env", "dirname", "find", "sort", "cksum", "mkdir", "rm", "touch",
                    "cat", "uname", "flock", "sed", "awk", "head", "grep", "git", "mktemp",
                    "sleep");

    record Outcome(int exitCode, String out, String err) {}

    static PretendedRepository in(Path folder) throws IOException {
        var repository = new PretendedRepository(folder.resolve("with a space"));
        repository.fill();
        return repository;
    }

    private void fill() throws IOException {
        Files.createDirectories(root.resolve(".mvn"));
        Files.createDirectories(root.resolve("bin"));
        Files.writeString(
                root.resolve("pom.xml"), "  <module>server</module>\n  <module>proxy</module>\n");
        Files.copy(realZev(), root.resolve("zev")).toFile().setExecutable(true);
        for (var module : MODULES) {
            Files.writeString(
                    Files.createDirectories(root.resolve(module + "/src/main")).resolve("A.java"),
                    "class A {}");
        }
        for (var tool : TOOLS) {
            script("bin/" + tool, "exec /usr/bin/" + tool + " \"$@\"");
        }
        script(
                "mvnw",
                """
                if [ "$1" = --print-java-home ]; then
                    [ -z "${NO_JDK:-}" ] || { echo "no JDK" >&2; exit 1; }
                    echo "$PWD_OF_TEST/jdk"; exit 0
                fi
                echo "mvnw $*" >>"$PWD_OF_TEST/calls"
                for module in %s; do
                    mkdir -p "$PWD_OF_TEST/$module/target/surefire-reports"
                    touch "$PWD_OF_TEST/$module/target/zev-mud-$module.jar"
                    echo '<testsuite name="A" time="0.1" tests="3" errors="0" skipped="0" failures="0">' \\
                        >"$PWD_OF_TEST/$module/target/surefire-reports/TEST-A.xml"
                done
                case $* in *verify) exit "${VERIFY_EXIT:-0}" ;; esac
                exit "${MVN_EXIT:-0}"
                """
                        .formatted(String.join(" ", MODULES)));
        script(
                "jdk/bin/java",
                """
                echo "java in $(pwd): $*" >>"$PWD_OF_TEST/calls"
                for argument; do
                    case $argument in
                        -XX:AOTCacheOutput=*) touch "${argument#*=}" ;;
                    esac
                done
                [ -e "$PWD_OF_TEST/silent" ] || echo "data $DATA_PATH"
                """);
        script("bin/mvn", "exit 9");
        script("bin/npm", "exit 9");
        script(
                "bin/shellcheck",
                "echo shellcheck >>\"$PWD_OF_TEST/calls\"; exit \"${SHELLCHECK_EXIT:-0}\"");
        script("bin/dpkg-query", "[ \"$4\" != \"${MISSING:-}\" ] && echo 'ii '");
        script("bin/id", "echo \"${USER_ID:-0}\"");
        script(
                "bin/apt-get",
                """
                echo "apt-get $*" >>"$PWD_OF_TEST/calls"
                if [ "$1" = download ]; then
                    [ -z "${APT_EXIT:-}" ] || exit "$APT_EXIT"
                    touch "$3_1.0_amd64.deb"
                fi
                """);
        script("bin/dpkg-deb", "echo \"dpkg-deb $*\" >>\"$PWD_OF_TEST/calls\"");
    }

    void script(String path, String body) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\nPWD_OF_TEST='" + root + "'\n" + body + "\n");
        file.toFile().setExecutable(true);
    }

    Outcome zev(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var out = Files.createTempFile(root, "out", "");
        var err = Files.createTempFile(root, "err", "");
        var command = new ArrayList<>(List.of(root.resolve("zev").toString()));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .directory(root.getParent().toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", root.resolve("bin").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("zev still runs after " + LIMIT_SECONDS + " s");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// What was called since the last time.
    List<String> calls() throws IOException {
        var file = root.resolve("calls");
        if (!Files.exists(file)) {
            return List.of();
        }
        var calls = Files.readAllLines(file);
        Files.delete(file);
        return calls;
    }

    private static Path realZev() throws IOException {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("zev")) && Files.exists(folder.resolve("mvnw"))) {
                return folder.resolve("zev");
            }
        }
        throw new IOException("no zev in or above " + Path.of("").toAbsolutePath());
    }
}
