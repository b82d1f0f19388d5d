package dev.zevmud.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each check catches what it is there for.
class CounterExamplesTest {

    static List<Manifest> example(Path file) {
        try {
            return Manifest.read(
                    Files.readString(Path.of("src/test/resources/counter-examples").resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void fieldsThatKubernetesDoesNotKnow() {
        assertThat(Strictness.faults(example(Path.of("misspelt-field.yaml"))))
                .singleElement()
                .asString()
                .contains("Service demo-proxy")
                .contains("selectors");
    }

    @Test
    void selectorsThatSelectNothing() {
        assertThat(Selectors.faults(example(Path.of("selects-nothing.yaml"))))
                .anyMatch(fault -> fault.startsWith("Service demo-proxy: selects no pod"))
                .anyMatch(fault -> fault.startsWith("Service demo-web: no container has the port"))
                .anyMatch(fault -> fault.startsWith("HorizontalPodAutoscaler demo: scales what"));
    }

    @Test
    void podsThatMayTooMuch() {
        assertThat(PodSecurity.faults(example(Path.of("stray-pod.yaml"))))
                .contains(
                        "Pod stray: may run as root",
                        "Pod stray: is not user 1001",
                        "Pod stray: has no seccomp profile",
                        "Pod stray: has a service account's token",
                        "Pod stray: hostNetwork",
                        "Pod stray: mounts a folder of the host",
                        "Pod stray, container stray: may gain privileges",
                        "Pod stray, container stray: may write its root",
                        "Pod stray, container stray: has capabilities",
                        "Pod stray, container stray: no limits of memory",
                        "Pod stray, container stray: image without a version: busybox:latest");
    }

    @Test
    void variablesThatNobodyKnowsAndSecretsInTheEnvironment() {
        assertThat(Environment.faults(example(Path.of("unknown-variable.yaml"))))
                .containsExactly(
                        "Pod wrong: no service knows RANVIER_PORT",
                        "Pod wrong: the secret DB_PASSWORD is not in a file",
                        "Pod wrong: WS_PORT is set twice");
    }
}
