package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.protocol.json.ParseResult;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The registry of the records with a [Wire]: message names to types, made once.
final class Messages {

    private record Known(Class<? extends GmcpPayload> type, Wire wire, @Nullable String value) {}

    private static final Map<String, Known> KNOWN = new HashMap<>();

    static {
        register(GmcpPayload.class);
    }

    private Messages() {}

    private static void register(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                register(permitted);
            }
            return;
        }
        Wire wire = type.getAnnotation(Wire.class);
        if (wire != null) {
            String value =
                    wire.body() == Wire.Body.VALUE ? type.getRecordComponents()[0].getName() : null;
            KNOWN.put(
                    wire.value().toLowerCase(Locale.ROOT),
                    new Known(type.asSubclass(GmcpPayload.class), wire, value));
        }
    }

    static GmcpMessage write(GmcpPayload payload) {
        Wire wire = payload.getClass().getAnnotation(Wire.class);
        if (wire == null) {
            throw new IllegalStateException(
                    payload.getClass() + " has no @Wire: give it one, or a toMessage() of its own");
        }
        JsonNode body =
                switch (wire.body()) {
                    case NONE -> null;
                    case OBJECT -> Json.toTree(payload);
                    // The only component stands for the whole.
                    case VALUE -> Json.toTree(payload).elements().next();
                };
        return new GmcpMessage(wire.value(), body);
    }

    static ParseResult<GmcpPayload> read(GmcpMessage message) {
        if (message.isIn(Core.PACKAGE)) {
            return widen(Core.parse(message));
        }
        if (ZevSession.isOne(message)) {
            return widen(ZevSession.parse(message));
        }
        Known known = KNOWN.get(message.name().toLowerCase(Locale.ROOT));
        if (known == null) {
            return ParseResult.parsed(new GmcpPayload.Unknown(message));
        }
        return switch (body(known, message.data())) {
            case ParseResult.Parsed<JsonNode>(JsonNode body) -> bind(known, body);
            case ParseResult.Refused<JsonNode>(String reason) -> refused(known, reason);
        };
    }

    /// The body as an object with the record's components.
    private static ParseResult<JsonNode> body(Known known, @Nullable JsonNode data) {
        var empty = JsonNodeFactory.instance.objectNode();
        if (known.wire().body() == Wire.Body.NONE) {
            return ParseResult.parsed(empty);
        }
        if (data == null) {
            return ParseResult.refused("no body");
        }
        String exceeded = Bounds.exceeded(data);
        if (exceeded != null) {
            return ParseResult.refused(exceeded);
        }
        if (known.value() != null) {
            return ParseResult.parsed(empty.set(known.value(), Loose.value(known.type(), data)));
        }
        return data.isObject()
                ? ParseResult.parsed(Loose.object(known.type(), data.deepCopy()))
                : ParseResult.refused("not an object");
    }

    private static ParseResult<GmcpPayload> bind(Known known, JsonNode body) {
        return switch (read(known.type(), body)) {
            case ParseResult.Parsed<GmcpPayload> parsed -> parsed;
            case ParseResult.Refused<GmcpPayload>(String reason) -> refused(known, reason);
        };
    }

    private static <T extends GmcpPayload> ParseResult<GmcpPayload> read(
            Class<T> type, JsonNode body) {
        return Json.read(body, type, Messages::checked);
    }

    private static ParseResult<GmcpPayload> checked(GmcpPayload payload) {
        String fault = payload.fault();
        return fault == null ? ParseResult.parsed(payload) : ParseResult.refused(fault);
    }

    private static ParseResult<GmcpPayload> refused(Known known, String reason) {
        return ParseResult.refused(known.wire().value() + ": " + reason);
    }

    private static ParseResult<GmcpPayload> widen(ParseResult<? extends GmcpPayload> result) {
        return switch (result) {
            case ParseResult.Parsed<? extends GmcpPayload>(var value) -> ParseResult.parsed(value);
            case ParseResult.Refused<? extends GmcpPayload>(String reason) ->
                    ParseResult.refused(reason);
        };
    }
}
