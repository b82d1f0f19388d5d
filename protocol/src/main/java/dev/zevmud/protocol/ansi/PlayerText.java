package dev.zevmud.protocol.ansi;

/// What a player typed, made harmless for everyone else's screen.
public final class PlayerText {

    private PlayerText() {}

    /// Without C0 (but line feed and tab), DEL, C1 and bidirectional overrides and isolates.
    public static String clean(String text) {
        int firstBad = 0;
        while (firstBad < text.length() && isHarmless(text.charAt(firstBad))) {
            firstBad++;
        }
        if (firstBad == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, firstBad);
        for (int i = firstBad; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHarmless(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isHarmless(char c) {
        return (c >= 0x20 && c < 0x7F)
                || c == '\n'
                || c == '\t'
                || (c > 0x9F && !isBidirectionalControl(c));
    }

    /// LRE, RLE, PDF, LRO, RLO; LRI, RLI, FSI, PDI. The marks LRM and RLM move nothing and stay.
    private static boolean isBidirectionalControl(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
