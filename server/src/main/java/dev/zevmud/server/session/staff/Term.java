package dev.zevmud.server.session.staff;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something is to last, as it is typed: `30m`, `12h`, `7d`, `4w`, `forever`.
final class Term {

    /// For those who are not wanted back.
    static final Duration FOREVER = Duration.ofDays(36_500);

    private static final Pattern TYPED = Pattern.compile("(\\d{1,6})([smhdw])");

    private Term() {}

    /// Empty when it is none, or none that lasts.
    static Optional<Duration> parse(String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        if (typed.equals("forever")) {
            return Optional.of(FOREVER);
        }
        Matcher matcher = TYPED.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        Duration duration =
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    case "d" -> Duration.ofDays(count);
                    default -> Duration.ofDays(7 * count);
                };
        return duration.isZero()
                ? Optional.empty()
                : Optional.of(duration.compareTo(FOREVER) > 0 ? FOREVER : duration);
    }
}
