package dev.zevmud.helm.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zevmud.helm.Chart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A Grafana dashboard, as its file holds it. `name` is the file's, without `.json`.
record Dashboard(String name, JsonNode json) {

    /// An expression of a panel.
    record Query(String panel, String expression) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(Chart.FOLDER.resolve("dashboards"))) {
            return files.sorted().map(Dashboard::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Dashboard read(Path file) {
        try {
            return new Dashboard(
                    file.getFileName().toString().replace(".json", ""),
                    MAPPER.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        json.path("panels").forEach(panels::add);
        return panels;
    }

    List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        for (JsonNode panel : panels()) {
            for (JsonNode target : panel.path("targets")) {
                queries.add(
                        new Query(
                                name + ", " + panel.path("title").asText(),
                                target.path("expr").asText()));
            }
        }
        return queries;
    }

    /// An expression with values in place of Grafana's variables.
    static String filledIn(String expression) {
        return expression
                .replace("$__rate_interval", "2m")
                .replace("$__range", "1h")
                .replace("$namespace", "games")
                .replaceAll("\\$(instance|job)\\b", ".*");
    }
}
