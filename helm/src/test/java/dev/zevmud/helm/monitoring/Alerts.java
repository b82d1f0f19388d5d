package dev.zevmud.helm.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.zevmud.helm.Chart;
import dev.zevmud.helm.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The alerts of a PrometheusRule. Each says how bad it is, what is wrong, and where an operator
/// reads on.
record Alerts(JsonNode groups) {

    private static final Set<String> SEVERITIES = Set.of("critical", "warning");

    /// As the chart would install them.
    static Alerts rendered() {
        return new Alerts(
                Chart.rendered(Chart.FOLDER.resolve("ci/monitoring-values.yaml")).stream()
                        .filter(manifest -> manifest.kind().equals("PrometheusRule"))
                        .map(Manifest::spec)
                        .collect(
                                Collectors.collectingAndThen(Collectors.toList(), List::getFirst)));
    }

    /// As a file of rules that Prometheus reads.
    Path write(Path folder) {
        try {
            return Files.writeString(
                    folder.resolve("rules.yaml"), new YAMLMapper().writeValueAsString(groups));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> all() {
        List<JsonNode> alerts = new ArrayList<>();
        groups.path("groups").forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }

    List<String> names() {
        return all().stream().map(alert -> alert.path("alert").asText()).toList();
    }

    /// `runbooks` is the Markdown page with a heading for each.
    List<String> faults(String runbooks) {
        Set<String> anchors =
                runbooks.lines()
                        .filter(line -> line.startsWith("#"))
                        .map(Alerts::anchor)
                        .collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        for (JsonNode alert : all()) {
            String name = alert.path("alert").asText();
            String runbook = alert.at("/annotations/runbook_url").asText();
            if (!SEVERITIES.contains(alert.at("/labels/severity").asText())) {
                faults.add(name + ": it is neither critical nor warning");
            }
            for (String annotation : List.of("summary", "description")) {
                if (alert.at("/annotations/" + annotation).asText().isBlank()) {
                    faults.add(name + ": no " + annotation);
                }
            }
            if (!runbook.contains("docs/operations.md#")) {
                faults.add(name + ": no runbook");
            } else if (!anchors.contains(runbook.substring(runbook.indexOf('#') + 1))) {
                faults.add(name + ": there is no " + runbook);
            }
            if (!alert.path("expr").asText().contains("namespace=\"")) {
                faults.add(name + ": it mixes the games of all namespaces");
            }
            Division.faults(alert.path("expr").asText())
                    .forEach(fault -> faults.add(name + ": " + fault));
        }
        return faults;
    }

    /// As GitHub makes them of headings.
    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }
}
