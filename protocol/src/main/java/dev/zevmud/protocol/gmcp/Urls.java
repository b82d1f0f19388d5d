package dev.zevmud.protocol.gmcp;

import dev.zevmud.protocol.ansi.PlayerText;
import org.jspecify.annotations.Nullable;

/// Which addresses and file names a game may give to a client.
final class Urls {

    private Urls() {}

    /// Only the web: a game has no business with a player's files.
    static @Nullable String fault(String url) {
        boolean web = startsWith(url, "https://") || startsWith(url, "http://");
        return web && url.chars().noneMatch(c -> c <= 0x20 || c == 0x7F)
                ? null
                : "the url is not http or https";
    }

    private static boolean startsWith(String url, String scheme) {
        return url.length() > scheme.length()
                && url.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    /// A relative path that stays below its folder on any system.
    static @Nullable String pathFault(String path) {
        boolean sound = path.equals(PlayerText.clean(path)) && !path.startsWith("~");
        for (int i = 0; i < path.length(); i++) {
            sound &= "\\:%\n\t".indexOf(path.charAt(i)) < 0;
        }
        for (String part : path.split("/", -1)) {
            // Some systems leave out dots and spaces at a name's end.
            sound &= !part.replace('.', ' ').isBlank();
        }
        return sound ? null : "the name leaves the media folder";
    }
}
