package dev.zevmud.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real Prometheus scrapes the three services while somebody plays: whatever a dashboard or an
/// alert asks for is there.
class MetricsIT {

    @TempDir private static Path folder;

    private static Prometheus prometheus;
    private static Path rules;

    @BeforeAll
    static void playAndScrape() throws Exception {
        RunningSystem.Ports ports = RunningSystem.shared().ports();
        rules = Monitored.rules(folder);
        prometheus = new Prometheus(folder, ports, rules);
        try (var player = new WebSocketPlayer(ports.proxy())) {
            int at = player.await("Account name", 0);
            player.type("guest");
            at = player.await("Exits:", at);
            player.type("north");
            player.await("Narrow Corridor", at);
        }
        for (String page :
                List.of(
                        "http://127.0.0.1:" + ports.web() + "/",
                        "http://127.0.0.1:" + ports.proxy() + "/health")) {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(page)).build(),
                            HttpResponse.BodyHandlers.discarding());
        }
        prometheus.await("count(up{namespace=\"games\"} == 1) == 3");
        prometheus.await("sum(zevmud_commands_seconds_count) > 0");
        prometheus.await("sum(zevmud_zone_save_lag_seconds_count) > 0");
        prometheus.await("sum(zevmud_zone_tick_lag_seconds_count) > 0");
        prometheus.await("count(count by (job) (http_requests_total)) >= 2");
    }

    @AfterAll
    static void end() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    /// What does not exist of what the queries ask for.
    private static Set<String> missing(List<Monitored.Query> queries) throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Monitored.Query query : queries) {
            JsonNode answer = prometheus.query(query.expression());
            if (!answer.path("status").asText().equals("success")) {
                missing.add(query.where() + ": " + answer.path("error").asText());
                continue;
            }
            Set<Selectors.Selector> selectors = Selectors.of(query.expression());
            assertThat(selectors).as(query.expression()).isNotEmpty();
            boolean known = true;
            for (Selectors.Selector selector : selectors) {
                if (!prometheus.finds(selector.metric())) {
                    known = false;
                    missing.add(query.where() + ": no metric " + selector.metric());
                    continue;
                }
                for (String label : selector.labels()) {
                    if (!prometheus.finds(selector.metric() + "{" + label + "!=\"\"}")) {
                        missing.add(query.where() + ": " + selector.metric() + " has no " + label);
                    }
                }
            }
            for (String label : Selectors.groups(query.expression())) {
                if (known && !isLabel(label, selectors)) {
                    missing.add(query.where() + ": nothing has a label " + label);
                }
            }
        }
        return missing;
    }

    private static boolean isLabel(String label, Set<Selectors.Selector> selectors)
            throws Exception {
        for (Selectors.Selector selector : selectors) {
            if (prometheus.finds(selector.metric() + "{" + label + "!=\"\"}")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyMetricAndLabelOfEveryDashboardIsThere() throws Exception {
        List<Monitored.Query> queries = Monitored.dashboards();
        assertThat(queries).hasSizeGreaterThan(60);
        assertThat(missing(queries)).isEmpty();
    }

    @Test
    void everyMetricAndLabelOfEveryAlertIsThere() throws Exception {
        List<Monitored.Query> queries = Monitored.alerts(rules);
        assertThat(queries).hasSizeGreaterThan(15);
        assertThat(missing(queries)).isEmpty();
    }

    @Test
    void aGameThatIsWellRaisesNoAlarm() throws Exception {
        List<String> unwell = new ArrayList<>();
        for (JsonNode group : prometheus.get("rules").at("/data/groups")) {
            for (JsonNode rule : group.path("rules")) {
                if (!rule.path("health").asText().matches("ok|unknown")
                        || rule.path("state").asText().equals("firing")) {
                    unwell.add(rule.path("name").asText() + ": " + rule);
                }
            }
        }
        assertThat(prometheus.get("rules").at("/data/groups/0/rules")).hasSizeGreaterThan(15);
        assertThat(unwell).isEmpty();
    }

    @Test
    void thePlansMetricsAreThere() throws Exception {
        for (String metric :
                List.of(
                        "websocket_active_connections",
                        "http_requests_total",
                        "http_request_duration_seconds_bucket",
                        "db_connections_active",
                        "db_connections_max")) {
            assertThat(prometheus.finds(metric)).as(metric).isTrue();
        }
    }

    @Test
    void aDashboardThatAsksForWhatNobodyCountsIsFound() throws Exception {
        Path example = Path.of("src/test/resources/monitoring/unknown-metric.json");
        assertThat(missing(Monitored.dashboard(example)))
                .containsExactly(
                        "Wrong, Invalid: invalid parameter \"query\": 1:21: parse error: unclosed left"
                                + " parenthesis",
                        "Wrong, Label: nothing has a label planet",
                        "Wrong, Label: zevmud_players has no colour",
                        "Wrong, Metric: no metric zevmud_dragons",
                        "Wrong, variable instance: no metric zevmud_castles");
    }
}
