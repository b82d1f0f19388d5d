package dev.zevmud.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.runtime.process.Await;
import dev.zevmud.runtime.process.JavaProcess;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {
    @TempDir private Path folder;

    private JavaProcess start(Map<String, String> settings) throws Exception {
        var environment = new HashMap<>(settings);
        environment.putIfAbsent("METRICS_PORT", "0");
        environment.put("ORDER", folder.resolve("order").toString());
        return JavaProcess.start(folder, environment, SampleService.class);
    }

    private static void awaitReady(JavaProcess service) throws Exception {
        Await.until("ready", () -> service.out().contains("is ready"));
    }

    private String order() throws Exception {
        return Files.readString(folder.resolve("order"));
    }

    @Test
    void endsInOrderOnSigterm() throws Exception {
        try (var service = start(Map.of())) {
            awaitReady(service);
            service.signal("TERM");
            assertThat(service.exitCode()).isZero();
            assertThat(order()).isEqualTo("sample\n");
            assertThat(service.err()).isEmpty();
        }
    }

    @Test
    void endsInOrderWhenItAsksForIt() throws Exception {
        try (var service = start(Map.of("ENDS", "true"))) {
            assertThat(service.exitCode()).isZero();
            assertThat(order()).isEqualTo("sample\n");
            assertThat(service.out()).contains("Shutting down: it is over");
        }
    }

    @Test
    void endsInOrderOnSigintThoughADrainHangs() throws Exception {
        try (var service = start(Map.of("STUBBORN", "true", "SHUTDOWN_TIMEOUT", "1"))) {
            awaitReady(service);
            service.signal("INT");
            assertThat(service.exitCode()).isZero();
            assertThat(order()).isEqualTo("sample\n");
            assertThat(service.out()).contains("Shutdown step 'stuck' took too long");
        }
    }

    @Test
    void endsWithItsStandardInputOnlyWhenItIsSupervised() throws Exception {
        try (var supervised = start(Map.of("ZEV_SUPERVISED", "1"));
                var alone = start(Map.of())) {
            awaitReady(supervised);
            awaitReady(alone);
            alone.process().getOutputStream().close();
            supervised.process().getOutputStream().close();
            assertThat(supervised.exitCode()).isZero();
            assertThat(order()).isEqualTo("sample\n");
            assertThat(alone.process().isAlive()).isTrue();
        }
    }

    @Test
    void aWrongSettingIsOneLineAndExitOne() throws Exception {
        try (var service = start(Map.of("LOG_LEVEL", "loud"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.err())
                    .isEqualTo(
                            "zev-mud sample: LOG_LEVEL is \"loud\", which is not allowed: "
                                    + "trace, debug, info, warn, error\n");
        }
    }

    @Test
    void aPortThatIsTakenIsOneLineAndExitOne() throws Exception {
        try (var taken = new ServerSocket(0);
                var service =
                        start(Map.of("SAMPLE_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.err())
                    .isEqualTo(
                            "zev-mud sample: port %d (SAMPLE_PORT) is taken: stop what listens there or set SAMPLE_PORT to another\n"
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void logsJsonLinesWithEcsNamesWhenNobodyWatches() throws Exception {
        try (var service = start(Map.of())) {
            awaitReady(service);
            assertThat(service.out().lines())
                    .allSatisfy(line ->
                            assertThat(line)
                                    .startsWith("{\"@timestamp\":\"")
                                    .contains(
                                            "\"log.level\":",
                                            "\"ecs.version\":",
                                            "\"service.name\":\"zev-mud-sample\"")
                                    .endsWith("}"))
                    .anySatisfy(line ->
                            assertThat(line).contains("\"message\":\"by java.util.logging\""))
                    .anySatisfy(line -> assertThat(line).contains("\"trace.id\":\"4711\""));
        }
    }

    @Test
    void logsTextWhenAskedTo() throws Exception {
        try (var service = start(Map.of("LOG_FORMAT", "text"))) {
            awaitReady(service);
            assertThat(service.out().lines())
                    .anySatisfy(line ->
                            assertThat(line)
                                    .matches(
                                            "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO {2}Service: zev-mud sample dev is ready"));
        }
    }
}
