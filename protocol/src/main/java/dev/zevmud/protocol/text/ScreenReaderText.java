package dev.zevmud.protocol.text;

/// A line as a voice should read it: without box drawing, blocks, braille patterns, private signs
/// and invisible text, and without rules such as `-----` or `=*=*=`; several spaces are one. A line
/// of nothing but decoration becomes empty. Words, numbers and marks of punctuation stay, an
/// ellipsis too. Colours say nothing here: what only they tell, a game has to say in words.
public final class ScreenReaderText {

    /// So many marks of decoration in a row are a rule. Three full stops are not.
    private static final int RULE_LENGTH = 4;

    private static final String DECORATION = "-=_*~#+|/\\<>^.:'`";

    private ScreenReaderText() {}

    public static String of(StyledLine line) {
        StringBuilder text = new StringBuilder();
        for (Span span : line.spans()) {
            if (!span.style().has(Attribute.HIDDEN)) {
                append(span.text(), text);
            }
        }
        return withoutRules(text);
    }

    private static void append(String part, StringBuilder text) {
        part.codePoints().forEach(c -> text.appendCodePoint(isDrawing(c) ? ' ' : c));
    }

    private static boolean isDrawing(int c) {
        return (c >= 0x2500 && c <= 0x259F)
                || (c >= 0x2800 && c <= 0x28FF)
                || (c >= 0x1FB00 && c <= 0x1FBFF)
                || Character.getType(c) == Character.PRIVATE_USE;
    }

    private static String withoutRules(StringBuilder text) {
        StringBuilder spoken = new StringBuilder(text.length());
        boolean words = false;
        for (int i = 0; i < text.length(); ) {
            int end = endOfDecoration(text, i);
            if (end - i >= RULE_LENGTH) {
                space(spoken);
                i = end;
                continue;
            }
            char c = text.charAt(i++);
            if (Character.isWhitespace(c)) {
                space(spoken);
            } else {
                words |= DECORATION.indexOf(c) < 0;
                spoken.append(c);
            }
        }
        String result = spoken.toString().strip();
        // A lone mark or two with nothing to mark are left of a drawing; a short answer such as
        // "..." is not.
        return words || text.length() < RULE_LENGTH ? result : "";
    }

    private static int endOfDecoration(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && DECORATION.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static void space(StringBuilder spoken) {
        if (!spoken.isEmpty() && spoken.charAt(spoken.length() - 1) != ' ') {
            spoken.append(' ');
        }
    }
}
