package dev.zevmud.protocol.gmcp;

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
        boolean sound =
                !path.isBlank()
                        && !path.startsWith("/")
                        && path.indexOf('\\') < 0
                        && path.indexOf(':') < 0
                        && path.chars().noneMatch(c -> c < 0x20 || c == 0x7F);
        for (String part : path.split("/", -1)) {
            sound &= !part.equals("..") && !part.equals(".") && !part.isEmpty();
        }
        return sound ? null : "the name leaves the media folder";
    }
}
