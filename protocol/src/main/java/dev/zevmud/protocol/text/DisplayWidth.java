package dev.zevmud.protocol.text;

/// How many columns text takes on a terminal with a font of fixed width: 2 for East Asian wide
/// characters and for what is shown as an emoji, 0 for what only modifies its neighbour, 1 for the
/// rest, counted for each extended grapheme cluster (UAX 29) as a whole. So a family of four joined
/// emoji takes 2, and `é` takes 1 in both its forms. Control characters take none.
public final class DisplayWidth {

    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final int TEXT_PRESENTATION = 0xFE0E;
    private static final int KEYCAP = 0x20E3;

    private DisplayWidth() {}

    public static int of(String text) {
        if (isAscii(text)) {
            return text.length();
        }
        int width = 0;
        Graphemes graphemes = new Graphemes(text);
        while (graphemes.next()) {
            width += graphemes.width();
        }
        return width;
    }

    /// The longest start of `text` that takes at most `width` columns, whole clusters only.
    public static String cut(String text, int width) {
        Graphemes graphemes = new Graphemes(text);
        int used = 0;
        while (graphemes.next()) {
            used += graphemes.width();
            if (used > width) {
                return text.substring(0, graphemes.start());
            }
        }
        return text;
    }

    /// `text` with spaces behind it until it takes `width` columns; as it is if it takes more.
    public static String pad(String text, int width) {
        int missing = width - of(text);
        return missing <= 0 ? text : text + " ".repeat(missing);
    }

    /// Printable ASCII only: as many columns as characters.
    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    static int ofCluster(String text, int start, int end) {
        int width = 0;
        int first = text.codePointAt(start);
        for (int i = start; i < end; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == EMOJI_PRESENTATION || codePoint == KEYCAP) {
                return Character.isEmoji(first) ? 2 : Math.max(1, width);
            }
            if (codePoint == TEXT_PRESENTATION) {
                return 1;
            }
            width += ofCodePoint(codePoint);
        }
        // Two letters of a flag, a consonant with its vowel signs: what is drawn as one is never
        // wider.
        return Math.min(2, width);
    }

    private static int ofCodePoint(int codePoint) {
        if (isZeroWidth(codePoint)) {
            return 0;
        }
        return Character.isEmojiPresentation(codePoint) || WideRanges.contain(codePoint) ? 2 : 1;
    }

    private static boolean isZeroWidth(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            // The soft hyphen is shown by terminals.
            case Character.FORMAT -> codePoint != 0xAD;
            // Vowels and finals of Hangul join the initial before them.
            default -> codePoint >= 0x1160 && codePoint <= 0x11FF;
        };
    }
}
