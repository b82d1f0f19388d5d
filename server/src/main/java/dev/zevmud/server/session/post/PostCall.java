package dev.zevmud.server.session.post;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.session.staff.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One command for the post office: who types it, in what language the answer is, and what stands
/// behind the command's word.
///
/// @param inputId which of the player's inputs it is; 0 or less for one that is part of another, or
///   that somebody else typed
/// @param place where the player is
/// @param address where the player is connected from
/// @param body what the player has written for it; null: nothing yet
public record PostCall(
        Present self,
        Texts texts,
        long inputId,
        Instant now,
        Place place,
        String address,
        String command,
        String rest,
        @Nullable String body) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// Tells what is sent with this call from all else, and is the same when the call is made
    /// again, as after the session has moved to another node.
    String origin() {
        return "%s:%d:%08x"
                .formatted(
                        self.id(),
                        inputId <= 0 ? now.toEpochMilli() : inputId,
                        Objects.hash(command, rest, body));
    }

    Outcome say(String key, Object... arguments) {
        return Outcome.of(texts.sentence(key, arguments));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static OptionalInt number(String typed) {
        return typed.matches("\\d{1,6}")
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
