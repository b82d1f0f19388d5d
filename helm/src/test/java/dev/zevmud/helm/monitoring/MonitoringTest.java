package dev.zevmud.helm.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.zevmud.helm.Chart;
import dev.zevmud.helm.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringTest {

    private static final Path VALUES = Chart.FOLDER.resolve("ci/monitoring-values.yaml");
    private static final Path UNIT_TESTS = Path.of("src/test/resources/monitoring/alerts.yaml");

    @TempDir private Path folder;

    @Test
    void grafanaShowsEveryPanel() {
        assertThat(Dashboard.all()).hasSizeGreaterThan(3);
        for (Dashboard dashboard : Dashboard.all()) {
            assertThat(DashboardFaults.of(dashboard)).isEmpty();
        }
    }

    @Test
    void prometheusUnderstandsEveryQuery() {
        List<Dashboard.Query> queries =
                Dashboard.all().stream().flatMap(d -> d.queries().stream()).toList();
        assertThat(queries).hasSizeGreaterThan(50);
        assertThat(Expressions.faults(folder, queries)).isEmpty();
    }

    @Test
    void theChartPutsEachDashboardWhereGrafanaLooks() throws Exception {
        List<Manifest> maps =
                Chart.rendered(VALUES).stream()
                        .filter(manifest -> manifest.kind().equals("ConfigMap"))
                        .toList();
        assertThat(maps).hasSameSizeAs(Dashboard.all());
        for (Dashboard dashboard : Dashboard.all()) {
            Manifest map =
                    maps.stream()
                            .filter(m -> m.name().endsWith("-dashboard-" + dashboard.name()))
                            .findFirst()
                            .orElseThrow();
            assertThat(map.json().at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
            String held = map.json().path("data").path(dashboard.name() + ".json").asText();
            assertThat(new ObjectMapper().readTree(held)).isEqualTo(dashboard.json());
        }
    }

    @Test
    void prometheusUnderstandsEveryAlertAndEachHasARunbook() throws Exception {
        Alerts alerts = Alerts.rendered();
        var result =
                DebianProgram.run(
                        folder, "promtool", "check", "rules", alerts.write(folder).toString());
        assertThat(result.code()).as(result.output()).isZero();
        assertThat(alerts.faults(Files.readString(Path.of("../docs/operations.md")))).isEmpty();
    }

    @Test
    void everyAlertFiresWhenItShouldAndOnlyThen() throws Exception {
        Alerts alerts = Alerts.rendered();
        alerts.write(folder);
        Path tests = Files.copy(UNIT_TESTS, folder.resolve("alerts.yaml"));
        var result = DebianProgram.run(folder, "promtool", "test", "rules", tests.toString());
        assertThat(result.code()).as(result.output()).isZero();

        Set<String> firing = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (JsonNode test : new YAMLMapper().readTree(UNIT_TESTS.toFile()).path("tests")) {
            for (JsonNode alert : test.path("alert_rule_test")) {
                (alert.path("exp_alerts").isEmpty() ? silent : firing)
                        .add(alert.path("alertname").asText());
            }
        }
        assertThat(firing).containsExactlyInAnyOrderElementsOf(alerts.names());
        assertThat(silent).containsExactlyInAnyOrderElementsOf(alerts.names());
    }

    private Path routes() throws Exception {
        Manifest secret =
                Chart.rendered(VALUES).stream()
                        .filter(manifest -> manifest.name().endsWith("-alertmanager"))
                        .findFirst()
                        .orElseThrow();
        return Files.writeString(
                folder.resolve("alertmanager.yaml"),
                secret.json().at("/stringData/alertmanager.yaml").asText());
    }

    @Test
    void alertmanagerUnderstandsItsRoutes() throws Exception {
        var result = DebianProgram.run(folder, "amtool", "check-config", routes().toString());
        assertThat(result.code()).as(result.output()).isZero();
        assertThat(result.output()).contains("2 receivers", "2 inhibit rules");
    }

    @ParameterizedTest
    @CsvSource({"critical, critical", "warning, warning", "information, warning"})
    void onlyWhatIsCriticalWakesSomebody(String severity, String receiver) throws Exception {
        var result =
                DebianProgram.run(
                        folder,
                        "amtool",
                        "config",
                        "routes",
                        "test",
                        "--config.file=" + routes(),
                        "--verify.receivers=" + receiver,
                        "severity=" + severity,
                        "namespace=games");
        assertThat(result.code()).as(result.output()).isZero();
    }

    @Test
    void whatIsInhibitedExists() throws Exception {
        List<String> names = Alerts.rendered().names();
        for (JsonNode rule : new YAMLMapper().readTree(routes().toFile()).path("inhibit_rules")) {
            for (String side : List.of("source_matchers", "target_matchers")) {
                String matcher = rule.path(side).path(0).asText();
                String value = matcher.replaceFirst("^alertname=~?\"(.*)\"$", "$1");
                assertThat(names).containsAll(List.of(value.split("\\|", -1)));
            }
        }
    }
}
