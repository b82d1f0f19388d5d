package dev.zevmud.server.api;

import dev.zevmud.runtime.metrics.HttpRequests;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.time.Duration;

/// Counts and times every request.
@PreMatching
final class RequestCounter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGUN = RequestCounter.class.getName();

    private final HttpRequests requests;

    RequestCounter(HttpRequests requests) {
        this.requests = requests;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof Long begun) {
            requests.answered(
                    request.getMethod(),
                    route(request.getUriInfo().getPath()),
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /// One of a fixed few: a metric's label must not grow with what strangers ask for.
    private static String route(String path) {
        return path.equals(TicketResource.PATH) ? "/" + TicketResource.PATH : "other";
    }
}
