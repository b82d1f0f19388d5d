package dev.zevmud.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.zevmud.protocol.api.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whatever goes wrong becomes a problem that names no more than it must.
final class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int BUSY_SECONDS = 2;

    /// A problem that its status describes.
    static Response of(Response.Status status, @Nullable String detail) {
        return of(status, Problem.OTHER, status.getReasonPhrase(), detail);
    }

    static Response of(
            Response.StatusType status, String type, String title, @Nullable String detail) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(type, title, status.getStatusCode(), detail))
                .build();
    }

    @Override
    public Response toResponse(Throwable fault) {
        Throwable cause =
                fault instanceof CompletionException && fault.getCause() != null
                        ? fault.getCause()
                        : fault;
        return switch (cause) {
            case WebApplicationException refused -> {
                Response response = refused.getResponse();
                yield of(
                        response.getStatusInfo(),
                        Problem.OTHER,
                        response.getStatusInfo().getReasonPhrase(),
                        null);
            }
            case JsonProcessingException bad ->
                    of(Response.Status.BAD_REQUEST, "no JSON of this request: " + where(bad));
            case RejectedExecutionException _ ->
                    Response.fromResponse(
                                    of(Response.Status.SERVICE_UNAVAILABLE, "too many log in"))
                            .header(HttpHeaders.RETRY_AFTER, BUSY_SECONDS)
                            .build();
            default -> {
                LOG.error("a request failed", cause);
                yield of(Response.Status.INTERNAL_SERVER_ERROR, null);
            }
        };
    }

    /// Never the text itself: it may hold a password.
    private static String where(JsonProcessingException bad) {
        return bad.getLocation() == null
                ? "somewhere"
                : "line "
                        + bad.getLocation().getLineNr()
                        + ", column "
                        + bad.getLocation().getColumnNr();
    }
}
