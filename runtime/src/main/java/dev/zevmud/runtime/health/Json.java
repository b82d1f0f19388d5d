package dev.zevmud.runtime.health;

import java.util.Map;
import java.util.stream.Collectors;

/// Writes maps, numbers, booleans and strings as JSON (RFC 8259). Enough for health answers;
/// everything richer belongs to a library.
final class Json {
    private Json() {}

    static String write(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e ->
                                    quoted(String.valueOf(e.getKey())) + ":" + write(e.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        out.append('\\').append((char) c);
                    } else if (c < 0x20 || c == 0x7f || Character.isSurrogate((char) c)) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.append((char) c);
                    }
                });
        return out.append('"').toString();
    }
}
