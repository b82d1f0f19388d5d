package dev.zevmud.runtime.service;

import dev.zevmud.runtime.health.Finding;
import dev.zevmud.runtime.health.Health;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the health of its own process and logs each finding that has turned, so that the log
/// tells when and why probes failed.
final class HealthWatch {
    private static final Logger log = LoggerFactory.getLogger("dev.zevmud.health");

    private HealthWatch() {}

    static void start(Health health, Duration interval) {
        Thread.ofVirtual()
                .name("health watch")
                .start(() -> {
                    Map<String, Finding> before = Map.of();
                    try {
                        while (true) {
                            Thread.sleep(interval);
                            var now = health.all().findings();
                            report(before, now);
                            before = now;
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    static void report(Map<String, Finding> before, Map<String, Finding> now) {
        now.forEach((name, finding) -> {
            var old = before.get(name);
            if (!finding.up() && (old == null || old.up())) {
                log.warn("Health check '{}' fails: {}", name, finding.detail());
            } else if (finding.up() && old != null && !old.up()) {
                log.info("Health check '{}' is well again: {}", name, finding.detail());
            }
        });
    }
}
