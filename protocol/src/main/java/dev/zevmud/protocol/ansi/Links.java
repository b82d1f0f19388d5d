package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Link;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// OSC 8 targets: `https:`, `http:`, `send:` and `prompt:`; anything else is no link, and neither
/// is one that is too long: half a command would be another command.
final class Links {

    /// Of a command behind a link, in UTF-16 units.
    static final int MAX_COMMAND = 1024;

    /// Of a target as it is written, in characters; terminals built on VTE take no more.
    static final int MAX_URI = 2083;

    private Links() {}

    static @Nullable Link ofUri(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 0 || uri.length() > MAX_URI) {
            return null;
        }
        String rest = uri.substring(colon + 1);
        return switch (uri.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> rest.startsWith("//") ? new Link.Href(uri) : null;
            case "send" -> {
                String command = command(rest);
                yield command == null ? null : new Link.Send(command);
            }
            case "prompt" -> {
                String command = command(rest);
                yield command == null ? null : new Link.Prompt(command);
            }
            default -> null;
        };
    }

    /// In printable ASCII, so that no target can end the sequence that it stands in.
    static @Nullable String toUri(Link link) {
        String uri =
                switch (link) {
                    case Link.Href(String href) -> isWeb(href) ? escape(href, false) : null;
                    case Link.Send(String command) -> "send:" + escape(command, true);
                    case Link.Prompt(String command) -> "prompt:" + escape(command, true);
                };
        return uri == null || uri.length() > MAX_URI ? null : uri;
    }

    /// Whether this is a page's address: the only thing that may be opened.
    static boolean isWeb(String href) {
        return href.regionMatches(true, 0, "https://", 0, 8)
                || href.regionMatches(true, 0, "http://", 0, 7);
    }

    private static @Nullable String command(String escaped) {
        String command = PlayerText.clean(unescape(escaped)).replace('\n', ' ');
        return command.isEmpty() || command.length() > MAX_COMMAND ? null : command;
    }

    /// An address keeps its own percent signs, in a command they are text.
    private static String escape(String text, boolean percent) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0x20 && b < 0x7F && !(b == '%' && percent)) {
                escaped.append((char) b);
            } else {
                escaped.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
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
