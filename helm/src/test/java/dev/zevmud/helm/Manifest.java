package dev.zevmud.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One object that Kubernetes would be given.
public record Manifest(JsonNode json) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /// All documents of a YAML stream that hold something.
    public static List<Manifest> read(String yaml) {
        try (var documents =
                YAML.readerFor(JsonNode.class)
                        .<JsonNode>readValues(YAML.getFactory().createParser(yaml))) {
            return documents.readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(Manifest::new)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String kind() {
        return json.path("kind").asText();
    }

    public String name() {
        return json.at("/metadata/name").asText();
    }

    public JsonNode spec() {
        return json.path("spec");
    }

    /// What it is called in a fault.
    public String title() {
        return kind() + " " + name();
    }

    /// The pod that it makes, missing if it makes none.
    JsonNode pod() {
        return switch (kind()) {
            case "Pod" -> json;
            case "Deployment", "StatefulSet", "Job" -> json.at("/spec/template");
            case "CronJob" -> json.at("/spec/jobTemplate/spec/template");
            default -> MissingNode.getInstance();
        };
    }

    boolean makesPods() {
        return !pod().isMissingNode();
    }

    /// Whether Helm itself runs it, at a certain time.
    boolean isHook() {
        return json.path("metadata").path("annotations").has("helm.sh/hook");
    }

    /// The value of an environment variable of its first container.
    Optional<String> variable(String name) {
        return pod().at("/spec/containers/0/env")
                .valueStream()
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst();
    }

    Map<String, String> podLabels() {
        return labels(pod().at("/metadata/labels"));
    }

    static Map<String, String> labels(JsonNode object) {
        Map<String, String> labels = new TreeMap<>();
        object.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }
}
