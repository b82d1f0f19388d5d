package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// How much a message may hold, whoever sends it. A subnegotiation's own limit (8 KiB to 1 MiB)
/// comes before.
public final class Bounds {

    /// Of a text or key, in characters.
    public static final int MAX_TEXT_LENGTH = 16 * 1024;

    /// Of the elements of an array.
    public static final int MAX_ELEMENTS = 2_000;

    /// Of the keys of an object.
    public static final int MAX_KEYS = 256;

    private Bounds() {}

    /// What is too much; null: nothing.
    static @Nullable String exceeded(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().length() > MAX_TEXT_LENGTH ? "a text is too long" : null;
        }
        if (node.isArray() && node.size() > MAX_ELEMENTS) {
            return "an array is too long";
        }
        if (node.isObject() && node.size() > MAX_KEYS) {
            return "an object has too many keys";
        }
        for (JsonNode child : node) {
            String exceeded = exceeded(child);
            if (exceeded != null) {
                return exceeded;
            }
        }
        return null;
    }
}
