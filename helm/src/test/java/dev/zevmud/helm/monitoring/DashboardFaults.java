package dev.zevmud.helm.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What Grafana would not show, or show wrongly.
final class DashboardFaults {

    /// Those of Grafana 11 to 13; `graph`, `singlestat` and `table-old` are gone since 11.
    private static final Set<String> PANELS =
            Set.of(
                    "barchart",
                    "bargauge",
                    "gauge",
                    "heatmap",
                    "histogram",
                    "logs",
                    "piechart",
                    "row",
                    "stat",
                    "state-timeline",
                    "status-history",
                    "table",
                    "text",
                    "timeseries",
                    "xychart");

    private static final Set<String> UNITS =
            Set.of("Bps", "bytes", "ops", "percentunit", "reqps", "s", "short");

    private static final int COLUMNS = 24;
    private static final int OLDEST_SCHEMA = 39;

    private DashboardFaults() {}

    static List<String> of(Dashboard dashboard) {
        List<String> faults = new ArrayList<>();
        JsonNode json = dashboard.json();
        check(
                faults,
                dashboard.name(),
                List.of(
                        new Rule(
                                json.path("uid").asText().equals("zev-mud-" + dashboard.name()),
                                "its uid is not zev-mud-" + dashboard.name()),
                        new Rule(!json.has("id"), "it has an id of some Grafana's database"),
                        new Rule(!json.path("title").asText().isBlank(), "it has no title"),
                        new Rule(
                                json.path("schemaVersion").asInt() >= OLDEST_SCHEMA,
                                "its schema is too old")));
        Set<Integer> ids = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : dashboard.panels()) {
            String title = dashboard.name() + ", " + panel.path("title").asText();
            panel(faults, title, panel);
            if (!ids.add(panel.path("id").asInt())) {
                faults.add(title + ": another panel has its id");
            }
            if (!place(cells, panel.path("gridPos"))) {
                faults.add(title + ": it lies outside or over another panel");
            }
        }
        return faults;
    }

    private record Rule(boolean kept, String otherwise) {}

    private static void check(List<String> faults, String what, List<Rule> rules) {
        rules.stream()
                .filter(rule -> !rule.kept)
                .forEach(rule -> faults.add(what + ": " + rule.otherwise));
    }

    private static void panel(List<String> faults, String title, JsonNode panel) {
        String type = panel.path("type").asText();
        String unit = panel.at("/fieldConfig/defaults/unit").asText();
        if (!PANELS.contains(type)) {
            faults.add(title + ": Grafana has no panel " + type);
        }
        if (type.equals("row") || type.equals("text")) {
            return;
        }
        check(
                faults,
                title,
                List.of(
                        new Rule(UNITS.contains(unit), "no known unit: '" + unit + "'"),
                        new Rule(ofVariable(panel), "its data source is not the variable's"),
                        new Rule(!panel.path("targets").isEmpty(), "it asks for nothing")));
        for (JsonNode target : panel.path("targets")) {
            String expression = target.path("expr").asText();
            check(
                    faults,
                    title,
                    List.of(
                            new Rule(
                                    ofVariable(target),
                                    "the data source of a query is not the variable's"),
                            new Rule(
                                    expression.contains("namespace=\"$namespace\""),
                                    "it mixes the games of all namespaces")));
            Division.faults(expression).forEach(fault -> faults.add(title + ": " + fault));
        }
    }

    private static boolean ofVariable(JsonNode node) {
        return node.at("/datasource/uid").asText().equals("${datasource}");
    }

    private static boolean place(Set<String> cells, JsonNode at) {
        int left = at.path("x").asInt(-1);
        int width = at.path("w").asInt();
        boolean free = left >= 0 && width > 0 && left + width <= COLUMNS;
        for (int x = left; x < left + width; x++) {
            for (int y = at.path("y").asInt();
                    y < at.path("y").asInt() + at.path("h").asInt();
                    y++) {
                free &= cells.add(x + "/" + y);
            }
        }
        return free;
    }
}
