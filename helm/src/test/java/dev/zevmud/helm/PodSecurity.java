package dev.zevmud.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// What the restricted Pod Security Standard forbids, and what we want beyond it: a read-only root,
/// requests and limits, no token, an image with a version.
final class PodSecurity {

    private PodSecurity() {}

    static List<String> faults(List<Manifest> manifests) {
        List<String> faults = new ArrayList<>();
        for (Manifest manifest : manifests) {
            if (manifest.makesPods()) {
                JsonNode spec = manifest.pod().path("spec");
                ofPod(spec).forEach(fault -> faults.add(manifest.title() + ": " + fault));
                for (JsonNode container : spec.path("containers")) {
                    ofContainer(container)
                            .forEach(fault ->
                                    faults.add(
                                            "%s, container %s: %s"
                                                    .formatted(
                                                            manifest.title(),
                                                            container.path("name").asText(),
                                                            fault)));
                }
            }
        }
        return faults;
    }

    private static List<String> ofPod(JsonNode spec) {
        List<String> faults = new ArrayList<>();
        JsonNode context = spec.path("securityContext");
        wants(context.path("runAsNonRoot").asBoolean(), "may run as root", faults);
        wants(context.path("runAsUser").asInt() == 1001, "is not user 1001", faults);
        wants(
                context.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                "has no seccomp profile",
                faults);
        wants(
                !spec.path("automountServiceAccountToken").asBoolean(true),
                "has a service account's token",
                faults);
        for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
            wants(!spec.path(host).asBoolean(), host, faults);
        }
        for (JsonNode volume : spec.path("volumes")) {
            wants(!volume.has("hostPath"), "mounts a folder of the host", faults);
        }
        return faults;
    }

    private static List<String> ofContainer(JsonNode container) {
        List<String> faults = new ArrayList<>();
        JsonNode context = container.path("securityContext");
        wants(
                !context.path("allowPrivilegeEscalation").asBoolean(true),
                "may gain privileges",
                faults);
        wants(context.path("readOnlyRootFilesystem").asBoolean(), "may write its root", faults);
        wants(!context.path("privileged").asBoolean(), "is privileged", faults);
        wants(
                context.at("/capabilities/drop/0").asText().equals("ALL")
                        && !context.at("/capabilities").has("add"),
                "has capabilities",
                faults);
        for (String kind : List.of("requests", "limits")) {
            for (String resource : List.of("cpu", "memory")) {
                wants(
                        container.at("/resources/" + kind).has(resource),
                        "no " + kind + " of " + resource,
                        faults);
            }
        }
        String image = container.path("image").asText();
        wants(
                image.contains("@sha256:")
                        || (image.lastIndexOf(':') > image.lastIndexOf('/')
                                && !image.endsWith(":latest")),
                "image without a version: " + image,
                faults);
        return faults;
    }

    private static void wants(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
