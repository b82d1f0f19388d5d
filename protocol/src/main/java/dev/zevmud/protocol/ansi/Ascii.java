package dev.zevmud.protocol.ansi;

import java.text.Normalizer;

/// Text for terminals that do not know UTF-8.
public final class Ascii {

    private Ascii() {}

    /// Letters lose their marks, typographic signs become plain ones, the rest `?`.
    public static String fold(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> fold(c, folded));
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void fold(int c, StringBuilder out) {
        if (c < 0x80) {
            out.append((char) c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
            out.append(sign(c));
        }
    }

    private static String sign(int c) {
        return switch (c) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
            case 0x2018, 0x2019, 0x201A -> "'";
            case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB -> "\"";
            case 0x2022, 0xB7 -> "*";
            case 0xD7 -> "x";
            case 0xDF -> "ss";
            case 0xE6 -> "ae";
            case 0xC6 -> "AE";
            case 0xF8 -> "o";
            case 0xD8 -> "O";
            case 0x2190 -> "<-";
            case 0x2192 -> "->";
            default -> "?";
        };
    }
}
