package dev.zevmud.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                int takes = 0;
                for (var variable : pod.at("/containers/0/env")) {
                    if (variable.path("name").asText().equals("SHUTDOWN_TIMEOUT")) {
                        takes = variable.path("value").asInt();
                    }
                }
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.replicaCount | 2 | set database.type=postgres for more",
                "server.replicas | 2 | replicas",
                "database.type | mysql | /database/type",
                "database.type | postgres | database.host is needed",
                "ingress.enabled | true | public.host is needed",
                "gateway.enabled | true | public.host is needed",
                "proxy.edge.telnetPort | 23 | /proxy/edge/telnetPort",
                "server.image.digest | sha256:12 | /server/image/digest",
                "webUi.env.port | 1 | port",
            })
    void whatCannotWorkIsRefusedWithAReason(String key, String value, String reason) {
        assertThatThrownBy(() -> Chart.rendered(template -> template.set(key, value)))
                .hasMessageContaining(reason);
    }
}
