package dev.zevmud.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// What the network policies let through: those of both ends must, as far as they have any.
record Flows(List<Manifest> manifests) {

    private static final String COMPONENT = "app.kubernetes.io/component";

    /// A pod of the release, or somebody else in a namespace.
    record End(Map<String, String> labels, Map<String, String> namespace) {}

    End component(String component) {
        return manifests.stream()
                .filter(Manifest::makesPods)
                .map(Manifest::podLabels)
                .filter(labels -> component.equals(labels.get(COMPONENT)))
                .map(labels -> new End(labels, Map.of("kubernetes.io/metadata.name", "games")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pods of component " + component));
    }

    static End elsewhere(String namespace) {
        return new End(Map.of("app", "other"), Map.of("kubernetes.io/metadata.name", namespace));
    }

    boolean allowed(End from, End to, int port) {
        return passes(from, to, port, "Egress", "egress", "to") && admitted(from, to, port);
    }

    /// Whether the receiving end lets it in, whatever the sending one may.
    boolean admitted(End from, End to, int port) {
        return passes(to, from, port, "Ingress", "ingress", "from");
    }

    /// Whether the policies of `own` let it speak with `other`, a port of whoever is asked.
    private boolean passes(End own, End other, int port, String type, String rules, String peers) {
        boolean restricted = false;
        for (Manifest policy : manifests) {
            if (policy.kind().equals("NetworkPolicy")
                    && isOurs(own)
                    && matches(policy.spec().path("podSelector"), own.labels())
                    && contains(policy.spec().path("policyTypes"), type)) {
                restricted = true;
                for (JsonNode rule : policy.spec().path(rules)) {
                    if (hasPort(rule, port) && hasPeer(rule, peers, other)) {
                        return true;
                    }
                }
            }
        }
        return !restricted;
    }

    private static boolean isOurs(End end) {
        return end.labels().containsKey(COMPONENT);
    }

    private static boolean hasPort(JsonNode rule, int port) {
        if (!rule.has("ports")) {
            return true;
        }
        for (JsonNode allowed : rule.path("ports")) {
            if (allowed.path("port").asInt() == port) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPeer(JsonNode rule, String peers, End other) {
        if (!rule.has(peers)) {
            return true;
        }
        for (JsonNode peer : rule.path(peers)) {
            boolean namespace =
                    peer.has("namespaceSelector")
                            ? matches(peer.path("namespaceSelector"), other.namespace())
                            : isOurs(other);
            boolean pod =
                    !peer.has("podSelector") || matches(peer.path("podSelector"), other.labels());
            if (!peer.has("ipBlock") && namespace && pod) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                .containsAll(Manifest.labels(selector.path("matchLabels")).entrySet());
    }

    private static boolean contains(JsonNode list, String text) {
        for (JsonNode element : list) {
            if (element.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
