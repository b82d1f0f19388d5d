package dev.zevmud.loadtest.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the options of `./zev load-test`.
final class CommandLine {

    static final String HELP =
            """
            Usage: ./zev load-test [OPTION...]

            Players made of code log in to a running game, type commands for a while and leave. Ends with 0 if
            the limits were kept, with 1 if not, with 2 if the options are wrong.

              --target URL        telnet://HOST:PORT of a game, or ws://HOST:PORT of a proxy
                                  (default: telnet://127.0.0.1:3000)
              --remote            allow a target that is not this machine
              --players N         1 to 10000 (default: 50)
              --ramp S            seconds in which they come, 0 to 3600 (default: 10)
              --duration S        seconds of play behind the ramp, when all have come, 1 to 3600 (default: 60)
              --think MS          mean time between two commands of a player, 50 to 600000 (default: 1000)
              --log-in WHO        guests, or characters: makes an account for each, which stays (default: guests)
              --mix WORD=N,...    how often what is done: look, walk, say, examine, inventory, score, who
                                  (default: %s)
              --patience S        how long to wait for an answer, 1 to 300 (default: 30)
              --seed N            repeats what players type (default: 0)
              --max-p99 MS        fail if p99 of all answers takes longer
              --max-errors N      fail if more goes wrong (default: 0)
              --report FILE       write all figures as JSON
              --picture FILE      write their picture as SVG
              --help              show this
            """
                    .formatted(Mix.usual());

    private static final Set<String> FLAGS = Set.of("--remote");
    private static final Set<String> VALUES =
            Set.of(
                    "--target",
                    "--players",
                    "--ramp",
                    "--duration",
                    "--think",
                    "--log-in",
                    "--mix",
                    "--patience",
                    "--seed",
                    "--max-p99",
                    "--max-errors",
                    "--report",
                    "--picture");
    private static final long HOUR = 3_600;

    private final Map<String, String> given = new HashMap<>();

    private CommandLine() {}

    static Options parse(List<String> arguments) throws UsageException {
        var line = new CommandLine();
        line.read(new ArrayDeque<>(arguments));
        return line.options();
    }

    private void read(Deque<String> arguments) throws UsageException {
        while (!arguments.isEmpty()) {
            String option = arguments.removeFirst();
            String value = "";
            if (VALUES.contains(option)) {
                if (arguments.isEmpty()) {
                    throw new UsageException(option + " wants a value");
                }
                value = arguments.removeFirst();
            } else if (!FLAGS.contains(option)) {
                throw new UsageException(
                        "unknown option '" + option + "'; './zev load-test --help' lists them");
            }
            if (given.put(option, value) != null) {
                throw new UsageException(option + " is given twice");
            }
        }
    }

    private Options options() throws UsageException {
        return new Options(
                TargetAddress.parse(
                        given.getOrDefault("--target", "telnet://127.0.0.1:3000"),
                        given.containsKey("--remote")),
                Math.toIntExact(number("--players", 50, 1, 10_000)),
                Duration.ofSeconds(number("--ramp", 10, 0, HOUR)),
                Duration.ofSeconds(number("--duration", 60, 1, HOUR)),
                Duration.ofMillis(number("--think", 1_000, 50, 600_000)),
                Duration.ofSeconds(number("--patience", 30, 1, 300)),
                logIn(),
                mix(),
                number("--seed", 0, 0, Long.MAX_VALUE),
                new Limits(
                        given.containsKey("--max-p99") ? milliseconds("--max-p99") : 0,
                        number("--max-errors", 0, 0, Long.MAX_VALUE)),
                path("--report"),
                path("--picture"));
    }

    private long number(String option, long usual, long least, long most) throws UsageException {
        String value = given.get(option);
        if (value == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same answer as to a number that is out of bounds.
        }
        throw new UsageException(
                "%s wants a whole number from %d to %d, not '%s'"
                        .formatted(option, least, most, value));
    }

    private double milliseconds(String option) throws UsageException {
        String value = given.getOrDefault(option, "");
        if (value.matches("\\d{1,6}(\\.\\d{1,3})?") && Double.parseDouble(value) > 0) {
            return Double.parseDouble(value);
        }
        throw new UsageException(
                "%s wants milliseconds above 0, such as 50 or 2.5, not '%s'"
                        .formatted(option, value));
    }

    private LogIn logIn() throws UsageException {
        String value = given.getOrDefault("--log-in", LogIn.GUESTS.word());
        for (LogIn known : LogIn.values()) {
            if (known.word().equals(value)) {
                return known;
            }
        }
        throw new UsageException("--log-in wants guests or characters, not '" + value + "'");
    }

    private Mix mix() throws UsageException {
        String value = given.get("--mix");
        if (value == null) {
            return Mix.usual();
        }
        Map<Deed, Integer> weights = new EnumMap<>(Deed.class);
        for (String part : value.split(",", -1)) {
            if (!part.matches("[a-z]+=\\d{1,3}")) {
                throw new UsageException(
                        "--mix wants WORD=N,..., N up to 999, not '" + value + "'");
            }
            String[] sides = part.split("=", 2);
            weights.put(deed(sides[0]), Integer.parseInt(sides[1]));
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new UsageException("--mix leaves nothing to do: '" + value + "'");
        }
        return new Mix(weights);
    }

    private static Deed deed(String word) throws UsageException {
        try {
            return Deed.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--mix does not know '" + word + "', only those of " + Mix.usual());
        }
    }

    private @Nullable Path path(String option) {
        String value = given.get(option);
        return value == null ? null : Path.of(value);
    }
}
