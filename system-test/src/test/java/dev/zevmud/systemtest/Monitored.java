package dev.zevmud.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that asks Prometheus for something.
final class Monitored {

    static final Path CHART = RunningSystem.HOME.resolve("helm/zev-mud");

    /// `where` is the dashboard and its panel, or the alert.
    record Query(String where, String expression) {}

    private Monitored() {}

    static List<Query> dashboards() throws IOException {
        List<Query> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(CHART.resolve("dashboards"))) {
            for (Path file : files.sorted().toList()) {
                queries.addAll(dashboard(file));
            }
        }
        return queries;
    }

    static List<Query> dashboard(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        for (JsonNode panel : json.path("panels")) {
            String where = json.path("title").asText() + ", " + panel.path("title").asText();
            for (JsonNode target : panel.path("targets")) {
                queries.add(new Query(where, filledIn(target.path("expr").asText())));
            }
        }
        for (JsonNode variable : json.at("/templating/list")) {
            String definition = variable.path("definition").asText();
            if (definition.startsWith("label_values(")) {
                queries.add(variable(json.path("title").asText(), definition));
            }
        }
        return queries;
    }

    /// What `label_values(metric{...}, label)` asks for, as a query of that label.
    private static Query variable(String title, String definition) {
        int comma = definition.lastIndexOf(',');
        String metric = definition.substring("label_values(".length(), comma);
        String label = definition.substring(comma + 1, definition.length() - 1).strip();
        return new Query(
                title + ", variable " + label,
                "group by (" + label + ") (" + filledIn(metric) + ")");
    }

    private static String filledIn(String expression) {
        return expression
                .replace("$__rate_interval", "2m")
                .replace("$__range", "1h")
                .replace("$namespace", "games")
                .replaceAll("\\$(instance|job)\\b", ".*");
    }

    /// The alerts, for the namespace `games`.
    static Path rules(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("rules.yaml"),
                Files.readString(CHART.resolve("monitoring/rules.yaml"))
                        .replace("RELEASE_NAMESPACE", "games"));
    }

    static List<Query> alerts(Path rules) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (JsonNode group : new YAMLMapper().readTree(rules.toFile()).path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                queries.add(new Query(rule.path("alert").asText(), rule.path("expr").asText()));
            }
        }
        return queries;
    }
}
