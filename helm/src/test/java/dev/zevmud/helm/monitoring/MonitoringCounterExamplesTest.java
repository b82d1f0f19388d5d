package dev.zevmud.helm.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each check catches what it is there for.
class MonitoringCounterExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/counter-examples/monitoring");

    @TempDir private Path folder;

    @Test
    void panelsThatGrafanaDoesNotShow() {
        assertThat(DashboardFaults.of(Dashboard.read(EXAMPLES.resolve("removed-panel.json"))))
                .containsExactlyInAnyOrder(
                        "removed-panel: its uid is not zev-mud-removed-panel",
                        "removed-panel: it has an id of some Grafana's database",
                        "removed-panel: its schema is too old",
                        "removed-panel, Request Rate: Grafana has no panel graph",
                        "removed-panel, Request Rate: no known unit: ''",
                        "removed-panel, Request Rate: its data source is not the variable's",
                        "removed-panel, Request Rate: the data source of a query is not the"
                                + " variable's",
                        "removed-panel, Request Rate: it mixes the games of all namespaces",
                        "removed-panel, Request Rate: it may divide by zero: rate(a[5m]) /"
                                + " rate(b[5m])",
                        "removed-panel, Request Rate: it lies outside or over another panel",
                        "removed-panel, Request Rate: another panel has its id",
                        "removed-panel, Empty: it asks for nothing",
                        "removed-panel, Empty: its data source is not the variable's");
    }

    @Test
    void queriesThatPrometheusDoesNotUnderstand() {
        Dashboard wrong = Dashboard.read(EXAMPLES.resolve("invalid-expression.json"));
        assertThat(Expressions.faults(folder, wrong.queries()))
                .singleElement()
                .asString()
                .contains("invalid-expression, Players", "could not parse expression");
    }

    @Test
    void divisorsThatMayBeZero() {
        assertThat(Division.faults("a / b")).hasSize(1);
        assertThat(Division.faults("a / (b > 0 or c)")).hasSize(1);
        assertThat(Division.faults("sum(a) / (sum(b) > 0) / c")).hasSize(1);
        assertThat(Division.faults("a / 0.5")).hasSize(1);
        assertThat(Division.faults("sum(a) / (sum(rate(b[5m])) > 0) > 0.1")).isEmpty();
        assertThat(Division.faults("a{path=\"/x\"} / 1024")).isEmpty();
    }

    @Test
    void alertsWithoutARunbook() throws Exception {
        var alerts =
                new Alerts(new YAMLMapper().readTree(EXAMPLES.resolve("no-runbook.yaml").toFile()));
        assertThat(alerts.faults("# Operations\n\n## A zone lags\n"))
                .containsExactly(
                        "NoRunbook: no runbook",
                        "OtherRunbook: there is no docs/operations.md#a-zone-lag",
                        "OtherRunbook: it mixes the games of all namespaces",
                        "Wrong: it is neither critical nor warning",
                        "Wrong: no description",
                        "Wrong: it may divide by zero: a{namespace=\"x\"} / b");
    }

    @Test
    void alertsThatDoNotFire() throws Exception {
        Files.copy(EXAMPLES.resolve("no-runbook.yaml"), folder.resolve("rules.yaml"));
        Path tests = Files.copy(EXAMPLES.resolve("does-not-fire.yaml"), folder.resolve("a.yaml"));
        var result = DebianProgram.run(folder, "promtool", "test", "rules", tests.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("FAILED", "NoRunbook");
    }

    @Test
    void routesThatLeadNowhere() {
        String config = EXAMPLES.resolve("no-receiver.yaml").toAbsolutePath().toString();
        var result = DebianProgram.run(folder, "amtool", "check-config", config);
        assertThat(result.code()).isNotZero();
        assertThat(result.output()).contains("undefined receiver");
    }
}
