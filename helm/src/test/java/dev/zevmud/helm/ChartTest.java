package dev.zevmud.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the chart would install, with every values file.
class ChartTest {

    static List<Path> values() {
        return Chart.values();
    }

    @Test
    void thereAreValuesForBothEnvironmentsAndOtherShapes() {
        assertThat(values().stream().map(file -> file.getFileName().toString()))
                .contains("values-staging.yaml", "values-production.yaml", "default-values.yaml")
                .hasSizeGreaterThan(4);
    }

    @Test
    void helmHasNoComplaint() {
        LintResult result = Chart.helm().lint().strict().call();
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("values")
    void kubernetesKnowsEveryField(Path values) {
        assertThat(Strictness.faults(Chart.rendered(values))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everySelectorSelectsOneComponentAndEveryPortIsThere(Path values) {
        assertThat(Selectors.faults(Chart.rendered(values))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyPodIsRestrictedAndHasRequestsAndLimits(Path values) {
        List<Manifest> manifests = Chart.rendered(values);
        assertThat(manifests.stream().filter(Manifest::makesPods).map(Manifest::title)).hasSize(3);
        assertThat(PodSecurity.faults(manifests)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyVariableIsKnownAndNoSecretIsInTheEnvironment(Path values) {
        assertThat(Environment.faults(Chart.rendered(values))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aPodIsGivenMoreTimeToEndThanItsServiceTakes(Path values) {
        for (Manifest manifest : Chart.rendered(values)) {
            if (List.of("Deployment", "StatefulSet").contains(manifest.kind())) {
                var pod = manifest.pod().path("spec");
                int sleeps = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
                int takes = Integer.parseInt(manifest.variable("SHUTDOWN_TIMEOUT").orElseThrow());
                assertThat(sleeps).isPositive();
                assertThat(takes).isPositive();
                assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                        .as(manifest.title())
                        .isGreaterThan(sleeps + takes);
            }
        }
    }

    @Test
    void theWorldOutlivesTheRelease() {
        List<Manifest> claims =
                Chart.rendered(template -> template).stream()
                        .filter(manifest -> manifest.kind().equals("PersistentVolumeClaim"))
                        .toList();
        assertThat(claims).hasSize(1);
        assertThat(
                        Manifest.labels(claims.getFirst().json().at("/metadata/annotations"))
                                .get("helm.sh/resource-policy"))
                .isEqualTo("keep");
    }

    /// Else scaling would change the pods' template, and so replace every pod.
    @Test
    void theSeedsAreTheSameForAnyNumberOfServers() {
        assertThat(seeds(2))
                .isEqualTo(seeds(3))
                .isEqualTo(seeds(7))
                .startsWith("demo-zev-mud-server-0.demo-zev-mud-server-nodes.games.svc")
                .hasSize(seeds(1).length());
        assertThat(seeds(2).split(",")).hasSize(3);
    }

    private static String seeds(int servers) {
        return Chart.rendered(template ->
                        template.withValuesFile(Chart.FOLDER.resolve("ci/cluster-values.yaml"))
                                .set("server.replicaCount", servers))
                .stream()
                .filter(manifest -> manifest.kind().equals("StatefulSet"))
                .map(manifest -> manifest.variable("CLUSTER_SEEDS").orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("dev.zevmud.helm.Refused#all")
    void whatCannotWorkIsRefusedWithAReason(Refused refused) {
        assertThatThrownBy(() ->
                        Chart.rendered(template -> {
                            for (String value : refused.values()) {
                                String[] pair = value.split("=", 2);
                                template.set(pair[0], pair[1]);
                            }
                            return template;
                        }))
                .hasMessageContaining(refused.reason());
    }
}
