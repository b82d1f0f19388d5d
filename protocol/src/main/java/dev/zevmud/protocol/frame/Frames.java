package dev.zevmud.protocol.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.json.SealedTypes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Frames of `v1.session.zev-mud` to JSON and back. Immutable; any thread.
public final class Frames {

    /// The name under which the WebSocket handshake agrees on these frames.
    public static final String SUBPROTOCOL = "v1.session.zev-mud";

    /// The longest frame from a browser, in characters: an input line of 4 KiB, escaped.
    public static final int MAX_CLIENT_FRAME = 32 * 1024;

    /// Of a client's name or version, in characters.
    public static final int MAX_NAME_LENGTH = 64;

    /// Of columns and rows.
    public static final int MAX_SIZE = 65_535;

    private static final JsonMapper MAPPER =
            Json.builder()
                    .addModule(new SealedTypes("type", Map.of(OutputItem.class, "kind")))
                    .addModule(new TextModule())
                    .build();

    private Frames() {}

    public static String write(ServerFrame frame) {
        return json(frame);
    }

    public static String write(ClientFrame frame) {
        return json(frame);
    }

    /// Reads what a proxy sent; for clients in Java and for tests.
    public static ParseResult<ServerFrame> parseServer(String json) {
        return parse(json, ServerFrame.class);
    }

    /// As [#parseServer], for a proxy that is trusted.
    ///
    /// @throws IllegalArgumentException if it is no frame
    public static ServerFrame readServer(String json) {
        return switch (parseServer(json)) {
            case ParseResult.Parsed<ServerFrame>(ServerFrame frame) -> frame;
            case ParseResult.Refused<ServerFrame>(String reason) ->
                    throw new IllegalArgumentException("not a frame of a server: " + reason);
        };
    }

    /// Reads what a browser sent. What is parsed is within its bounds: texts have their greatest
    /// length, numbers are not negative, names of GMCP messages are names.
    public static ParseResult<ClientFrame> parseClient(String json) {
        if (json.length() > MAX_CLIENT_FRAME) {
            return ParseResult.refused("a frame of more than " + MAX_CLIENT_FRAME + " characters");
        }
        return switch (parse(json, ClientFrame.class)) {
            case ParseResult.Parsed<ClientFrame>(ClientFrame frame) -> checked(frame);
            case ParseResult.Refused<ClientFrame> refused -> refused;
        };
    }

    private static ParseResult<ClientFrame> checked(ClientFrame frame) {
        String fault =
                switch (frame) {
                    case ClientFrame.Hello hello -> fault(hello);
                    case ClientFrame.Input input -> fault(input);
                    case ClientFrame.Ack(long seq) -> seq >= 0 ? null : "seq is negative";
                    case ClientFrame.Gmcp gmcp ->
                            GmcpCodec.isName(gmcp.name()) ? null : "name is not a GMCP name";
                    case ClientFrame.Size(int columns, int rows) -> sizeFault(columns, rows);
                };
        return fault == null ? ParseResult.parsed(frame) : ParseResult.refused(fault);
    }

    private static @Nullable String fault(ClientFrame.Hello hello) {
        if (hello.client().length() > MAX_NAME_LENGTH
                || hello.version().length() > MAX_NAME_LENGTH) {
            return "client or version is longer than " + MAX_NAME_LENGTH;
        }
        if (hello.resume() != null && hello.ticket() != null) {
            return "both resume and ticket";
        }
        if (hello.ticket() != null && isTooLong(hello.ticket())) {
            return "ticket is too long";
        }
        ClientFrame.Resume resume = hello.resume();
        if (resume != null
                && (isTooLong(resume.session()) || isTooLong(resume.token()) || resume.seq() < 0)) {
            return "resume is out of its bounds";
        }
        return sizeFault(hello.columns(), hello.rows());
    }

    private static @Nullable String fault(ClientFrame.Input input) {
        if (input.id() != null && input.id() < 1) {
            return "id is less than 1";
        }
        int bytes = input.line().getBytes(StandardCharsets.UTF_8).length;
        return bytes > ZevSession.MAX_LINE_BYTES
                ? "a line of more than " + ZevSession.MAX_LINE_BYTES + " bytes"
                : null;
    }

    private static @Nullable String sizeFault(int columns, int rows) {
        return columns < 0 || columns > MAX_SIZE || rows < 0 || rows > MAX_SIZE
                ? "columns or rows are not in 0–" + MAX_SIZE
                : null;
    }

    private static boolean isTooLong(String secret) {
        return secret.length() > ZevSession.MAX_SECRET_LENGTH;
    }

    private static <T> ParseResult<T> parse(String json, Class<T> type) {
        try {
            T frame = MAPPER.readValue(json, type);
            return frame == null
                    ? ParseResult.refused("null is no frame")
                    : ParseResult.parsed(frame);
        } catch (JsonProcessingException e) {
            return ParseResult.refused(Json.reason(e));
        }
    }

    private static String json(Object frame) {
        try {
            return MAPPER.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame that cannot be JSON: " + frame.getClass(), e);
        }
    }
}
