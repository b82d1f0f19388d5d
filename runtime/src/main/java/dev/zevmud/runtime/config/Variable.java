package dev.zevmud.runtime.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The declaration of one environment variable: what it is called, what it means, which values it
/// takes. A service keeps its declarations as constants of one class, so that they can be listed
/// ([Variables]) and compared with their documentation ([ConfigurationReference]).
///
/// A variable declared without a default must be set, unless it is made [#optional()].
public final class Variable<T> {
    /// What a parser throws; the message is of no interest, the declaration says what is allowed.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int MAX_PORT = 65_535;
    private static final int MAX_TEXT = 4096;
    private static final List<String> ON = List.of("true", "yes", "on", "1");
    private static final List<String> OFF = List.of("false", "no", "off", "0");

    private final String name;
    private final @Nullable String fallback;
    private final String unit;
    private final String allowed;
    private final String meaning;
    private final boolean secret;
    private final Function<String, T> parser;
    private final @Nullable T absent;

    private Variable(
            String name,
            @Nullable String fallback,
            String unit,
            String allowed,
            String meaning,
            boolean secret,
            Function<String, T> parser,
            @Nullable T absent) {
        this.name = name;
        this.fallback = fallback;
        this.unit = unit;
        this.allowed = allowed;
        this.meaning = meaning;
        this.secret = secret;
        this.parser = parser;
        this.absent = absent;
    }

    /// Text of 1 to 4096 characters; must be set.
    public static Variable<String> text(String name, String meaning) {
        return plain(name, null, "", "text", meaning, Variable::text);
    }

    public static Variable<String> text(String name, String fallback, String meaning) {
        return plain(name, fallback, "", "text", meaning, Variable::text);
    }

    /// A TCP port; 0 means any free one.
    public static Variable<Integer> port(String name, int fallback, String meaning) {
        return port(name, Integer.toString(fallback), meaning);
    }

    /// A TCP port that must be set, or is made optional; 0 means any free one.
    public static Variable<Integer> port(String name, String meaning) {
        return port(name, (String) null, meaning);
    }

    private static Variable<Integer> port(String name, @Nullable String fallback, String meaning) {
        return plain(
                name,
                fallback,
                "",
                "a port, 0 to 65535 (0: any free one)",
                meaning,
                v -> (int) number(v, 0, MAX_PORT));
    }

    /// A whole number; `unit` says of what (`connections`).
    public static Variable<Integer> integer(
            String name, int fallback, int min, int max, String unit, String meaning) {
        return plain(
                name,
                Integer.toString(fallback),
                unit,
                "a whole number, " + min + " to " + max,
                meaning,
                v -> (int) number(v, min, max));
    }

    /// A whole number that needs no unit.
    public static Variable<Integer> integer(
            String name, int fallback, int min, int max, String meaning) {
        return integer(name, fallback, min, max, "", meaning);
    }

    /// A time span, given as a whole number of `unit`.
    public static Variable<Duration> duration(
            String name, long fallback, long min, long max, ChronoUnit unit, String meaning) {
        return plain(
                name,
                Long.toString(fallback),
                unit == ChronoUnit.MILLIS ? "ms" : unit.toString().toLowerCase(Locale.ROOT),
                "a whole number, " + min + " to " + max,
                meaning,
                v -> Duration.of(number(v, min, max), unit));
    }

    /// One of an enum's constants, written in any case.
    public static <E extends Enum<E>> Variable<E> choice(String name, E fallback, String meaning) {
        var constants = List.of(fallback.getDeclaringClass().getEnumConstants());
        return plain(
                name,
                spelt(fallback),
                "",
                String.join(", ", constants.stream().map(Variable::spelt).toList()),
                meaning,
                v ->
                        constants.stream()
                                .filter(c -> spelt(c).equals(v.toLowerCase(Locale.ROOT)))
                                .findFirst()
                                .orElseThrow(Refused::new));
    }

    public static Variable<Boolean> flag(String name, boolean fallback, String meaning) {
        return plain(
                name, Boolean.toString(fallback), "", "true or false", meaning, Variable::truth);
    }

    /// A file or folder; need not exist.
    public static Variable<Path> path(String name, String fallback, String meaning) {
        return plain(name, fallback, "", "a path", meaning, Variable::path);
    }

    /// A file or folder that must be set, or is made optional; need not exist.
    public static Variable<Path> path(String name, String meaning) {
        return plain(name, null, "", "a path", meaning, Variable::path);
    }

    /// A secret of at least `minLength` characters, given in the variable itself or in the file
    /// that `NAME_FILE` names.
    public static Variable<Secret> secret(String name, int minLength, String meaning) {
        return new Variable<>(
                name,
                null,
                "",
                "a secret of "
                        + minLength
                        + " or more characters, here or in the file that "
                        + name
                        + "_FILE names",
                meaning,
                true,
                v -> {
                    if (v.length() < minLength) {
                        throw new Refused();
                    }
                    return new Secret(text(v));
                },
                null);
    }

    /// Any other value: `parser` refuses by throwing an [IllegalArgumentException]; `allowed` says
    /// what it takes.
    public static <T> Variable<T> of(
            String name,
            @Nullable String fallback,
            String unit,
            String allowed,
            String meaning,
            Function<String, T> parser) {
        return plain(
                name,
                fallback,
                unit,
                allowed,
                meaning,
                v -> {
                    try {
                        return parser.apply(v);
                    } catch (IllegalArgumentException e) {
                        throw new Refused();
                    }
                });
    }

    /// The same, but empty when it is not set.
    public Variable<Optional<T>> optional() {
        return new Variable<>(
                name,
                null,
                unit,
                allowed,
                meaning,
                secret,
                v -> Optional.of(parser.apply(v)),
                Optional.empty());
    }

    public String name() {
        return name;
    }

    /// The default as it would be written, or nothing.
    public Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    /// Whether a service starts without it.
    public boolean required() {
        return fallback == null && absent == null;
    }

    public String unit() {
        return unit;
    }

    public String allowed() {
        return allowed;
    }

    public String meaning() {
        return meaning;
    }

    public boolean secret() {
        return secret;
    }

    @Override
    public String toString() {
        return name;
    }

    T parse(@Nullable String given) {
        var value = given == null ? fallback : given;
        if (value == null) {
            if (absent == null) {
                throw ConfigurationException.missing(this);
            }
            return absent;
        }
        try {
            return parser.apply(value);
        } catch (Refused e) {
            throw ConfigurationException.wrong(this, value);
        }
    }

    private static <T> Variable<T> plain(
            String name,
            @Nullable String fallback,
            String unit,
            String allowed,
            String meaning,
            Function<String, T> parser) {
        return new Variable<>(name, fallback, unit, allowed, meaning, false, parser, null);
    }

    private static long number(String value, long min, long max) {
        try {
            var number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused like a number out of range.
        }
        throw new Refused();
    }

    private static String text(String value) {
        if (value.length() > MAX_TEXT || value.chars().anyMatch(Character::isISOControl)) {
            throw new Refused();
        }
        return value;
    }

    private static Path path(String value) {
        try {
            return Path.of(text(value));
        } catch (InvalidPathException e) {
            throw new Refused();
        }
    }

    private static boolean truth(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (!ON.contains(lower) && !OFF.contains(lower)) {
            throw new Refused();
        }
        return ON.contains(lower);
    }

    private static String spelt(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
