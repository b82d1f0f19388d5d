package dev.zevmud.web.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.vaadin.flow.server.VaadinContext;
import dev.zevmud.protocol.api.LogIn;
import dev.zevmud.protocol.api.Problem;
import dev.zevmud.protocol.api.Ticket;
import dev.zevmud.protocol.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The game server's HTTP API, as this service reaches it. Any thread.
public final class GameApi {

    public static final String ALLOWED = "an http or https address, such as http://server:8090";

    private static final Logger LOG = LoggerFactory.getLogger(GameApi.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final int OK = 200;

    private final JsonMapper json = Json.builder().build();

    /// Grizzly takes the offer of HTTP/2 for another protocol.
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    private final URI base;

    /// How a log-in ended.
    public sealed interface Answer {
        record Given(Ticket ticket) implements Answer {}

        /// `retryAfter` in seconds, 0 if nothing is to be waited for.
        record Refused(Problem problem, int retryAfter) implements Answer {}

        record OutOfReach() implements Answer {}
    }

    public GameApi(URI base) {
        this.base = base;
    }

    /// Reads the address of an API.
    ///
    /// @throws IllegalArgumentException if it is none
    public static URI uri(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text : text + "/");
            if (uri.getHost() == null
                    || !("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()))
                    || uri.getUserInfo() != null
                    || uri.getQuery() != null
                    || uri.getFragment() != null) {
                throw new IllegalArgumentException(ALLOWED);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(ALLOWED, e);
        }
    }

    /// The one of this web application; empty if the page has none.
    public static Optional<GameApi> of(VaadinContext context) {
        return Optional.ofNullable(context.getAttribute(GameApi.class));
    }

    /// Asks for a ticket, on behalf of the browser at `address`. Blocks.
    public Answer logIn(LogIn who, String address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(base.resolve("v1/tickets"))
                            .timeout(ANSWER)
                            .header("Content-Type", "application/json")
                            .header("X-Forwarded-For", address)
                            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(who)))
                            .build();
            return answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            LOG.warn("the game's API at {} is out of reach: {}", base, e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new Answer.OutOfReach();
    }

    private Answer answer(HttpResponse<String> response) throws IOException {
        try {
            if (response.statusCode() == OK) {
                return new Answer.Given(json.readValue(response.body(), Ticket.class));
            }
            return new Answer.Refused(
                    json.readValue(response.body(), Problem.class),
                    (int) response.headers().firstValueAsLong("Retry-After").orElse(0));
        } catch (JsonProcessingException | NumberFormatException _) {
            // Never the body: it may hold a ticket.
            throw new IOException("it answered " + response.statusCode() + " without sense");
        }
    }
}
