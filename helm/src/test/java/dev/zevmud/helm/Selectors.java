package dev.zevmud.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Selectors that select nothing, named ports that no container has, names that nothing bears.
final class Selectors {

    private Selectors() {}

    static List<String> faults(List<Manifest> manifests) {
        List<Manifest> workloads = manifests.stream().filter(Manifest::makesPods).toList();
        List<String> faults = new ArrayList<>();
        for (Manifest manifest : manifests) {
            JsonNode selector =
                    switch (manifest.kind()) {
                        case "Service" -> manifest.spec().path("selector");
                        case "Deployment", "StatefulSet", "PodDisruptionBudget" ->
                                manifest.spec().at("/selector/matchLabels");
                        case "NetworkPolicy" -> manifest.spec().at("/podSelector/matchLabels");
                        default -> manifest.json().path("none");
                    };
            if (!selector.isMissingNode()) {
                faults.addAll(selecting(manifest, Manifest.labels(selector), workloads));
            }
            if (manifest.kind().equals("HorizontalPodAutoscaler")) {
                faults.addAll(scaling(manifest, manifests));
            }
        }
        return faults;
    }

    private static List<String> selecting(
            Manifest manifest, Map<String, String> selector, List<Manifest> workloads) {
        List<Manifest> selected =
                workloads.stream()
                        .filter(pods ->
                                pods.podLabels().entrySet().containsAll(selector.entrySet()))
                        .toList();
        List<String> faults = new ArrayList<>();
        if (selector.isEmpty() || selected.isEmpty()) {
            faults.add(manifest.title() + ": selects no pod by " + selector);
        }
        if (selected.size() > 1) {
            faults.add(
                    manifest.title() + ": selects the pods of several components by " + selector);
        }
        if (manifest.kind().equals("Service")) {
            for (JsonNode port : manifest.spec().path("ports")) {
                String target = port.path("targetPort").asText();
                if (selected.stream().noneMatch(pods -> ports(pods).contains(target))
                        && !manifest.spec().path("publishNotReadyAddresses").asBoolean()) {
                    faults.add(manifest.title() + ": no container has the port " + target);
                }
            }
        }
        return faults;
    }

    /// By name and by number.
    private static Set<String> ports(Manifest pods) {
        Set<String> ports = new HashSet<>();
        for (JsonNode container : pods.pod().at("/spec/containers")) {
            for (JsonNode port : container.path("ports")) {
                ports.add(port.path("name").asText());
                ports.add(port.path("containerPort").asText());
            }
        }
        return ports;
    }

    private static List<String> scaling(Manifest scaler, List<Manifest> manifests) {
        JsonNode target = scaler.spec().path("scaleTargetRef");
        for (Manifest manifest : manifests) {
            if (manifest.kind().equals(target.path("kind").asText())
                    && manifest.name().equals(target.path("name").asText())) {
                return manifest.spec().has("replicas")
                        ? List.of(scaler.title() + ": its target sets replicas too")
                        : List.of();
            }
        }
        return List.of(scaler.title() + ": scales what is not there: " + target);
    }
}
