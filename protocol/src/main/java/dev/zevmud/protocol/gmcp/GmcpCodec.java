package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.protocol.json.ParseResult;
import java.nio.charset.StandardCharsets;

/// GMCP's wire form: `Package.Message`, and for most a space and JSON, in UTF-8.
public final class GmcpCodec {

    public static final int MAX_NAME_LENGTH = 128;

    private GmcpCodec() {}

    /// The payload of a subnegotiation, IAC not yet doubled.
    public static byte[] encode(GmcpMessage message) {
        return toText(message).getBytes(StandardCharsets.UTF_8);
    }

    public static String toText(GmcpMessage message) {
        JsonNode data = message.data();
        return data == null ? message.name() : message.name() + ' ' + data;
    }

    public static ParseResult<GmcpMessage> parse(byte[] payload) {
        return parse(new String(payload, StandardCharsets.UTF_8));
    }

    public static ParseResult<GmcpMessage> parse(String text) {
        String trimmed = text.strip();
        int end = 0;
        while (end < trimmed.length() && isNameCharacter(trimmed.charAt(end))) {
            end++;
        }
        if (end == 0 || end > MAX_NAME_LENGTH) {
            return ParseResult.refused("GMCP without a package name");
        }
        String name = trimmed.substring(0, end);
        String json = trimmed.substring(end).strip();
        if (json.isEmpty()) {
            return ParseResult.parsed(new GmcpMessage(name, null));
        }
        return switch (Json.tree(json)) {
            case ParseResult.Parsed<JsonNode>(JsonNode data) ->
                    ParseResult.parsed(new GmcpMessage(name, data));
            case ParseResult.Refused<JsonNode>(String reason) ->
                    ParseResult.refused("GMCP " + name + ": " + reason);
        };
    }

    /// Whether `name` may be a GMCP message's name.
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME_LENGTH
                && name.chars().allMatch(c -> isNameCharacter((char) c));
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }
}
