package dev.zevmud.server.session.post;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.staff.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// One command for the post office: who types it, in what language the answer is, and what stands
/// behind the command's word.
public record PostCall(Present self, Texts texts, String command, String rest) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    Outcome say(String key, Object... arguments) {
        return Outcome.of(texts.sentence(key, arguments));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
