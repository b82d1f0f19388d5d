package dev.zevmud.web.app;

import dev.zevmud.runtime.metrics.HttpRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/// Puts the security headers on every answer, and counts it. What is no page gets a policy that
/// allows nothing; pages replace it by theirs ([PagePolicy]).
final class ResponseHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient HttpRequests requests;

    ResponseHeaders(HttpRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader(
                PagePolicy.HEADER,
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            requests.answered(
                    request.getMethod(),
                    route(request.getRequestURI()),
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /// One of a fixed few: a metric's label must not grow with what strangers ask for.
    private static String route(String path) {
        if (path.equals("/")) {
            return "/";
        }
        if (path.equals("/health") || path.startsWith("/health/")) {
            return "/health";
        }
        return path.startsWith("/VAADIN/") ? "/VAADIN" : "other";
    }
}
