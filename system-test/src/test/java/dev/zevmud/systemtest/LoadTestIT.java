package dev.zevmud.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./zev load-test` as an operator runs it, at the services that `./zev run` has started.
class LoadTestIT {

    private static final int LIMIT_SECONDS = 120;

    @TempDir private Path folder;

    private record Outcome(int code, String output) {}

    private Outcome loadTest(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(RunningSystem.HOME.resolve("zev").toString());
        command.add("load-test");
        command.addAll(List.of(options));
        Path output = folder.resolve("output");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Outcome(
                    process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String telnet() {
        return "telnet://127.0.0.1:" + RunningSystem.shared().ports().telnet();
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    }

    @Test
    void charactersPlayByTelnetAndTheResultIsWrittenAndDrawn() throws Exception {
        Outcome outcome =
                loadTest(
                        "--target",
                        telnet(),
                        "--players",
                        "6",
                        "--ramp",
                        "1",
                        "--duration",
                        "3",
                        "--think",
                        "200",
                        "--log-in",
                        "characters",
                        "--max-p99",
                        "20000",
                        "--report",
                        folder.resolve("report.json").toString(),
                        "--picture",
                        folder.resolve("picture.svg").toString());
        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("no errors", "passed");
        JsonNode figures = report().path("figures");
        assertThat(report().path("passed").asBoolean()).isTrue();
        assertThat(figures.path("mostPlayers").asInt()).isEqualTo(6);
        assertThat(figures.at("/answers/count").asInt()).isGreaterThan(30);
        assertThat(figures.at("/answers/p99").asDouble())
                .isGreaterThanOrEqualTo(figures.at("/answers/p50").asDouble())
                .isPositive();
        assertThat(figures.path("commands").properties()).hasSizeGreaterThan(4);
        var picture =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(folder.resolve("picture.svg").toFile());
        assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(6);
    }

    @Test
    void guestsPlayThroughTheProxyAndALimitThatCannotBeKeptFails() throws Exception {
        Outcome outcome =
                loadTest(
                        "--target",
                        "ws://127.0.0.1:" + RunningSystem.shared().ports().proxy(),
                        "--players",
                        "4",
                        "--ramp",
                        "0",
                        "--duration",
                        "2",
                        "--think",
                        "200",
                        "--max-p99",
                        "0.001",
                        "--report",
                        folder.resolve("report.json").toString());
        assertThat(outcome.code()).as(outcome.output()).isEqualTo(1);
        assertThat(outcome.output()).contains("MISSED: p99 of all answers was", "FAILED");
        assertThat(report().path("passed").asBoolean()).isFalse();
        assertThat(report().at("/figures/answers/count").asInt()).isGreaterThan(10);
        assertThat(report().at("/figures/errors").properties()).isEmpty();
    }

    @Test
    void wrongOptionsAreRefusedInOneLine() throws Exception {
        assertThat(loadTest("--players", "none"))
                .isEqualTo(
                        new Outcome(
                                2,
                                "zev-mud: --players wants a whole number from 1 to 10000,"
                                        + " not 'none'\n"));
        assertThat(loadTest("--report", folder.resolve("missing/report.json").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void aGameThatIsNotThereIsSaidAtOnce() throws Exception {
        Outcome outcome = loadTest("--target", "telnet://127.0.0.1:" + FreePorts.inARow(1));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).startsWith("zev-mud: nobody answers at telnet://127.0.0.1:");
        assertThat(outcome.output().lines()).hasSize(1);
    }
}
