package dev.zevmud.protocol.ansi;

/// What a player typed, made harmless for everyone else's screen.
public final class PlayerText {

    /// Marks, joiners and other invisible characters on one character. Living scripts stay below
    /// it; what is piled up higher writes over the lines above.
    public static final int MAX_COMBINING_MARKS = 4;

    private PlayerText() {}

    /// Without C0 (but line feed and tab), DEL, C1, bidirectional overrides and isolates, line and
    /// paragraph separators, invisible tag characters, halves of surrogate pairs, and more than
    /// [#MAX_COMBINING_MARKS] marks on one character.
    public static String clean(String text) {
        int firstBad = 0;
        while (firstBad < text.length() && isPlain(text.charAt(firstBad))) {
            firstBad++;
        }
        if (firstBad == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, firstBad);
        int marks = 0;
        for (int i = firstBad; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isHarmless(c)) {
                continue;
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MAX_COMBINING_MARKS) {
                clean.appendCodePoint(c);
            }
        }
        return clean.length() == text.length() ? text : clean.toString();
    }

    /// Nothing in Latin text, but controls, needs a closer look.
    private static boolean isPlain(char c) {
        return (c >= 0x20 && c < 0x7F) || (c > 0x9F && c < 0x300);
    }

    private static boolean isHarmless(int c) {
        if (c < 0x20) {
            return c == '\n' || c == '\t';
        }
        return (c < 0x7F || c > 0x9F)
                && !isBidirectionalControl(c)
                && c != 0x2028
                && c != 0x2029
                && (c < 0xE0000 || c > 0xE007F)
                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            // A joiner is no base: marks behind it are still drawn on what is before it.
            case Character.FORMAT -> c >= 0x300;
            default -> false;
        };
    }

    /// LRE, RLE, PDF, LRO, RLO; LRI, RLI, FSI, PDI. The marks LRM and RLM move nothing and stay.
    private static boolean isBidirectionalControl(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
