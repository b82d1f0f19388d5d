package dev.zevmud.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/// `http_requests_total{method, route, status}` and the histogram
/// `http_request_duration_seconds{method, route}`.
public final class HttpRequests {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT");
    private static final Duration[] BUCKETS =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;

    HttpRequests(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Counts one answered request. `route` is the pattern that matched (`/characters/{id}`), one
    /// of a fixed few and never the path that the client sent: each new value costs memory for
    /// ever.
    public void answered(String method, String route, int status, Duration took) {
        var known = METHODS.contains(method) ? method : "other";
        Counter.builder("http.requests")
                .description("HTTP requests answered")
                .tags("method", known, "route", route, "status", Integer.toString(status))
                .register(registry)
                .increment();
        Timer.builder("http.request.duration")
                .description("Time from an HTTP request to its answer")
                .tags("method", known, "route", route)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(took);
    }
}
