package dev.zevmud.web.app;

import dev.zevmud.runtime.health.Health;
import dev.zevmud.runtime.health.Report;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// `/health`, `/health/live` and `/health/ready` on the page's own port: 200 or 503, JSON.
final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Health health;

    HealthServlet(Health health) {
        this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var report = report(request.getPathInfo());
        if (report == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(
                report.up()
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(report.json());
    }

    private @Nullable Report report(@Nullable String path) {
        return switch (path) {
            case null -> health.all();
            case "/live" -> health.live();
            case "/ready" -> health.ready();
            default -> null;
        };
    }
}
