package dev.zevmud.server.command;

import java.util.Locale;

/// `sword from chest` → `sword`, `chest`; without a preposition, the second part is empty.
record Split(String what, String where) {

    static Split at(String text, String... prepositions) {
        String padded = " " + text.strip() + " ";
        String lower = padded.toLowerCase(Locale.ROOT);
        if (lower.length() == padded.length()) {
            for (String preposition : prepositions) {
                String word = " " + preposition + " ";
                int at = lower.indexOf(word);
                if (at >= 0) {
                    return new Split(
                            padded.substring(0, at).strip(),
                            padded.substring(at + word.length()).strip());
                }
            }
        }
        return new Split(text.strip(), "");
    }
}
