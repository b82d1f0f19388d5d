package dev.zevmud.desktop.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The client's side of `Zev.Session`: which outputs were shown, which inputs the game has not
/// confirmed yet, and how to go on after a connection broke. Holds no connection, belongs to the
/// thread that owns the screen. The token is never part of a text for people.
public final class SessionLedger {

    /// Inputs that may wait for their confirmation.
    static final int MAX_PENDING = 1_000;

    private static final String PREFIX = "zev.session.";

    private record Pending(long id, String line) {}

    /// What came of a message: what is to be sent, and whether the player is to be told something.
    public record Outcome(List<GmcpMessage> answers, @Nullable Notice notice) {
        static final Outcome NOTHING = new Outcome(List.of(), null);
    }

    /// Something the player should know about the session.
    public sealed interface Notice {

        /// The session goes on; `gap` outputs are lost for good.
        record Resumed(long gap, boolean restarted) implements Notice {}

        /// The session is over; a normal login follows.
        record Refused(String reason) implements Notice {}

        /// The game closes the connection.
        record Bye(String reason, boolean reconnect) implements Notice {}
    }

    private @Nullable String session;
    private @Nullable String token;
    private boolean attached;
    private long shown;
    private long acknowledged;
    private long lastInput;
    private final Deque<Pending> pending = new ArrayDeque<>();

    /// Whether input has to be numbered.
    public boolean attached() {
        return attached;
    }

    /// The connection is gone; the session may still be there.
    public void detached() {
        attached = false;
    }

    /// Takes a `Zev.Session` message; others come to nothing.
    public Outcome receive(GmcpMessage message) {
        String name = message.name().toLowerCase(Locale.ROOT);
        JsonNode data = message.data();
        if (!name.startsWith(PREFIX) || data == null) {
            return Outcome.NOTHING;
        }
        return switch (name.substring(PREFIX.length())) {
            case "open" -> open(data);
            case "inputack" -> confirmed(data.path("id").asLong());
            case "resumed" -> resumed(data);
            case "refused" -> refused(data.path("reason").asText("unknown"));
            case "bye" -> bye(data);
            default -> Outcome.NOTHING;
        };
    }

    /// Whether an output is new; one that was shown before is to be left out.
    public boolean isNew(long seq) {
        return seq > shown;
    }

    /// An output is on the screen.
    public void shown(long seq) {
        shown = Math.max(shown, seq);
    }

    /// The acknowledgement that is due, if any.
    public Optional<GmcpMessage> ack() {
        if (!attached || shown == acknowledged) {
            return Optional.empty();
        }
        acknowledged = shown;
        return Optional.of(message("Ack", object().put("seq", shown)));
    }

    /// A line of the player as a numbered input; empty if too many wait for their confirmation.
    public Optional<GmcpMessage> input(String line) {
        if (pending.size() >= MAX_PENDING) {
            return Optional.empty();
        }
        Pending input = new Pending(++lastInput, line);
        pending.add(input);
        return Optional.of(message(input));
    }

    /// What asks a new connection to go on with the session; empty if there is none to go on with.
    public Optional<GmcpMessage> resume() {
        if (session == null || token == null) {
            return Optional.empty();
        }
        return Optional.of(
                message(
                        "Resume",
                        object().put("session", session).put("token", token).put("seq", shown)));
    }

    /// The player goes elsewhere.
    public void forget() {
        session = null;
        token = null;
        attached = false;
        pending.clear();
        shown = 0;
        acknowledged = 0;
        lastInput = 0;
    }

    private Outcome open(JsonNode data) {
        forget();
        session = data.path("session").asText("");
        token = data.path("token").asText("");
        shown = data.path("seq").asLong();
        acknowledged = shown;
        lastInput = data.path("inputId").asLong();
        attached = true;
        return Outcome.NOTHING;
    }

    private Outcome confirmed(long id) {
        while (!pending.isEmpty() && pending.getFirst().id() <= id) {
            pending.removeFirst();
        }
        return Outcome.NOTHING;
    }

    private Outcome resumed(JsonNode data) {
        boolean restarted = data.path("restarted").asBoolean();
        long gap = data.path("gap").asLong();
        token = data.path("token").asText(token);
        shown = restarted ? 0 : data.path("seq").asLong(shown) + gap;
        acknowledged = restarted ? 0 : Math.min(acknowledged, shown);
        attached = true;
        confirmed(data.path("inputId").asLong());
        List<GmcpMessage> again = new ArrayList<>();
        pending.forEach(input -> again.add(message(input)));
        return new Outcome(again, new Notice.Resumed(gap, restarted));
    }

    private Outcome refused(String reason) {
        forget();
        return new Outcome(List.of(), new Notice.Refused(reason));
    }

    private Outcome bye(JsonNode data) {
        boolean reconnect = data.path("reconnect").asBoolean();
        if (!reconnect) {
            forget();
        }
        return new Outcome(
                List.of(), new Notice.Bye(data.path("reason").asText("unknown"), reconnect));
    }

    private static GmcpMessage message(Pending input) {
        return message("Input", object().put("id", input.id()).put("line", input.line()));
    }

    private static GmcpMessage message(String name, ObjectNode data) {
        return new GmcpMessage("Zev.Session." + name, data);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
