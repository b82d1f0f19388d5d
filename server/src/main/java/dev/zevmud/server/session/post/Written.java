package dev.zevmud.server.session.post;

import org.jspecify.annotations.Nullable;

/// A title and what is written below it.
///
/// @param body null while it has to be written yet
record Written(String title, @Nullable String body) {

    /// What a title and a text in one line are told apart by.
    private static final String SIGN = "=";

    /// From the words of a command, or from the editor where that has been used.
    static Written of(PostCall call, String words) {
        int sign = words.indexOf(SIGN);
        return call.body() == null && sign >= 0
                ? new Written(words.substring(0, sign).strip(), words.substring(sign + 1).strip())
                : new Written(words.strip(), call.body());
    }

    /// Whether there is a title, no longer than this.
    boolean titled(int most) {
        return !title.isEmpty() && PostCall.length(title) <= most;
    }

    /// Whether this text, which has been written, can be sent.
    static boolean fits(String text) {
        return !text.isBlank() && PostCall.length(text) <= Letter.MAX_BODY;
    }
}
