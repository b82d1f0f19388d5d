package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Link;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// OSC 8 targets: `https:`, `http:`, `send:` and `prompt:`; anything else is no link.
final class Links {

    private static final int MAX_COMMAND = 1024;

    private Links() {}

    static @Nullable Link ofUri(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String rest = uri.substring(colon + 1);
        return switch (uri.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> rest.startsWith("//") ? new Link.Href(uri) : null;
            case "send" -> rest.isEmpty() ? null : new Link.Send(command(rest));
            case "prompt" -> rest.isEmpty() ? null : new Link.Prompt(command(rest));
            default -> null;
        };
    }

    static String toUri(Link link) {
        return switch (link) {
            case Link.Href(String href) -> href;
            case Link.Send(String command) -> "send:" + escape(command);
            case Link.Prompt(String command) -> "prompt:" + escape(command);
        };
    }

    private static String command(String escaped) {
        String command = PlayerText.clean(unescape(escaped)).replace('\n', ' ');
        return command.length() <= MAX_COMMAND ? command : command.substring(0, MAX_COMMAND);
    }

    private static String escape(String command) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : command.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0x20 && b < 0x7F && b != '%') {
                escaped.append((char) b);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return escaped.toString();
    }

    private static String unescape(String escaped) {
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        int size = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                bytes[size++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[size++] = bytes[i];
            }
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
