package dev.zevmud.server.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;

/// Refuses bodies that no request of ours has, before they are read.
final class Bodies implements ContainerRequestFilter {

    private static final int MAX_BYTES = 4 * 1024;
    private static final String UPGRADE = "Upgrade";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(UPGRADE) != null) {
            // Grizzly would take what follows for another protocol's, without an end.
            request.abortWith(Problems.of(Response.Status.BAD_REQUEST, "HTTP/1.1 only"));
            return;
        }
        if (!request.hasEntity()) {
            return;
        }
        int length = request.getLength();
        if (length < 0) {
            request.abortWith(Problems.of(Response.Status.LENGTH_REQUIRED, null));
        } else if (length > MAX_BYTES) {
            request.abortWith(
                    Problems.of(
                            Response.Status.REQUEST_ENTITY_TOO_LARGE,
                            "at most " + MAX_BYTES + " bytes"));
        }
    }
}
