package dev.zevmud.runtime.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// What a service measures about itself, in Prometheus' text format. Every metric carries the tag
/// `component`. When metrics are off, meters can still be registered and cost next to nothing; only
/// nothing is served.
public final class Metrics implements AutoCloseable {
    /// The content type of [#scrape()].
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();
    private final boolean enabled;

    public Metrics(String component, String version, boolean enabled) {
        this.enabled = enabled;
        registry.config().commonTags("component", component);
        registry.gauge("zevmud.build", Tags.of("version", version), 1);
        if (enabled) {
            new ClassLoaderMetrics().bindTo(registry);
            new JvmInfoMetrics().bindTo(registry);
            new JvmMemoryMetrics().bindTo(registry);
            new JvmThreadMetrics().bindTo(registry);
            new FileDescriptorMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
            new UptimeMetrics().bindTo(registry);
            gc.bindTo(registry);
        }
    }

    /// Where a service registers its own meters.
    public MeterRegistry registry() {
        return registry;
    }

    /// Whether they are served.
    public boolean enabled() {
        return enabled;
    }

    /// The meters of an HTTP service's requests.
    public HttpRequests httpRequests() {
        return new HttpRequests(registry);
    }

    /// All meters as [#CONTENT_TYPE].
    public String scrape() {
        return registry.scrape(CONTENT_TYPE);
    }

    @Override
    public void close() {
        gc.close();
        registry.close();
    }
}
