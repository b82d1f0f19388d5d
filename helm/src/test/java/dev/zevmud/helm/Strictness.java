package dev.zevmud.helm;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1LimitRange;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1ResourceQuota;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fields that Kubernetes does not know, and values of a wrong type: an API server drops the former
/// without a word.
final class Strictness {

    private interface Validator {
        void validate(JsonElement element) throws IOException;
    }

    private static final Map<String, Validator> VALIDATORS =
            Map.ofEntries(
                    Map.entry("ConfigMap", V1ConfigMap::validateJsonElement),
                    Map.entry("Deployment", V1Deployment::validateJsonElement),
                    Map.entry(
                            "HorizontalPodAutoscaler",
                            V2HorizontalPodAutoscaler::validateJsonElement),
                    Map.entry("Ingress", V1Ingress::validateJsonElement),
                    Map.entry("LimitRange", V1LimitRange::validateJsonElement),
                    Map.entry("NetworkPolicy", V1NetworkPolicy::validateJsonElement),
                    Map.entry(
                            "PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement),
                    Map.entry("Pod", V1Pod::validateJsonElement),
                    Map.entry("PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
                    Map.entry("ResourceQuota", V1ResourceQuota::validateJsonElement),
                    Map.entry("Secret", V1Secret::validateJsonElement),
                    Map.entry("Service", V1Service::validateJsonElement),
                    Map.entry("ServiceAccount", V1ServiceAccount::validateJsonElement),
                    Map.entry("StatefulSet", V1StatefulSet::validateJsonElement));

    /// Custom resources, whose types the client does not have.
    private static final Set<String> CUSTOM =
            Set.of("HTTPRoute", "PrometheusRule", "ServiceMonitor");

    private Strictness() {}

    static List<String> faults(List<Manifest> manifests) {
        List<String> faults = new ArrayList<>();
        for (Manifest manifest : manifests) {
            Validator validator = VALIDATORS.get(manifest.kind());
            if (validator == null) {
                if (!CUSTOM.contains(manifest.kind())) {
                    faults.add(manifest.title() + ": nobody checks this kind");
                }
                continue;
            }
            try {
                validator.validate(JsonParser.parseString(manifest.json().toString()));
            } catch (IllegalArgumentException | IOException wrong) {
                faults.add(manifest.title() + ": " + wrong.getMessage());
            }
        }
        return faults;
    }
}
