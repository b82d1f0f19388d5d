package dev.zevmud.server.session.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What `config`, `brief` and `prompt` do to the settings. Pure: the answer says what to tell and
/// what the settings are from there on.
public final class SettingsCommands {

    /// More is no prompt.
    static final int MAX_PROMPT = 80;

    /// Narrower, nothing can be read any more; wider, nobody finds the next line.
    static final int MIN_WIDTH = 20;

    static final int MAX_WIDTH = 500;

    private static final List<String> LANGUAGES = List.of("en", "de");

    /// The names by which players may call a language.
    private static final Map<String, String> LANGUAGE_NAMES =
            Map.of(
                    "en",
                    "en",
                    "english",
                    "en",
                    "englisch",
                    "en",
                    "de",
                    "de",
                    "deutsch",
                    "de",
                    "german",
                    "de");

    /// What holds now, chosen or not.
    public record InForce(String language, boolean screenReader) {}

    /// The settings from here on, and what to say.
    public record Answer(Settings settings, List<Line> lines) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    /// A sentence of the session's texts with what stands in its gaps.
    public record Line(String key, List<Object> arguments) {
        public Line {
            arguments = List.copyOf(arguments);
        }

        static Line of(String key, Object... arguments) {
            return new Line(key, List.of(arguments));
        }
    }

    /// Those that are on or off.
    private static final Map<String, BiFunction<Settings, Boolean, Settings>> SWITCHES =
            Map.of(
                    "brief", Settings::withBrief,
                    "colour", Settings::withColour,
                    "screenreader", Settings::withScreenReader);

    private SettingsCommands() {}

    /// `config`, `config NAME`, `config NAME VALUE`. `inForce` says what holds for what the player
    /// has not chosen.
    public static Answer config(Settings settings, InForce inForce, String rest) {
        String[] words = rest.strip().split("\\s+", 2);
        String name = setting(words[0]);
        if (words[0].isEmpty()) {
            return new Answer(settings, overview(settings, inForce));
        }
        if (name.equals("prompt")) {
            return prompt(settings, words.length < 2 ? "" : words[1]);
        }
        if (name.equals("width")) {
            return width(settings, words.length < 2 ? "" : words[1]);
        }
        if (words.length < 2) {
            return tell(
                    settings,
                    overview(settings, inForce).stream()
                            .filter(line -> line.key().startsWith("config." + name))
                            .findFirst()
                            .orElse(Line.of("config.unknown", words[0])));
        }
        if (name.equals("language")) {
            String language = LANGUAGE_NAMES.get(words[1].toLowerCase(Locale.ROOT));
            return language == null
                    ? tell(
                            settings,
                            Line.of(
                                    "config.language.unknown",
                                    words[1],
                                    String.join(", ", LANGUAGES)))
                    : tell(settings.withLanguage(language), Line.of("config.language.set"));
        }
        var found = SWITCHES.get(name);
        if (found == null) {
            return tell(settings, Line.of("config.unknown", words[0]));
        }
        return flag(words[1])
                .map(on ->
                        tell(
                                found.apply(settings, on),
                                Line.of("config." + name + (on ? ".on" : ".off"))))
                .orElseGet(() -> tell(settings, Line.of("config.on-or-off", name)));
    }

    /// `brief`: walks with or without descriptions, in turns; `brief on`, `brief off`.
    public static Answer brief(Settings settings, String rest) {
        boolean on = flag(rest.strip()).orElse(!settings.brief());
        return tell(settings.withBrief(on), Line.of(on ? "config.brief.on" : "config.brief.off"));
    }

    /// `prompt`, `prompt default`, `prompt %h of %H> `.
    public static Answer prompt(Settings settings, String rest) {
        String wanted = rest.strip();
        if (wanted.isEmpty()) {
            String now = settings.prompt();
            return tell(
                    settings,
                    now == null
                            ? Line.of("config.prompt.default")
                            : Line.of("config.prompt.own", now.strip()));
        }
        if (wanted.equalsIgnoreCase("default")) {
            return tell(settings.withPrompt(null), Line.of("config.prompt.default"));
        }
        if (wanted.codePointCount(0, wanted.length()) > MAX_PROMPT) {
            return tell(settings, Line.of("config.prompt.too-long", MAX_PROMPT));
        }
        return tell(settings.withPrompt(wanted + " "), Line.of("config.prompt.own", wanted));
    }

    /// `config width`, `config width 72`, `config width auto`.
    private static Answer width(Settings settings, String wanted) {
        if (wanted.isEmpty()) {
            Integer now = settings.width();
            return tell(
                    settings,
                    now == null ? Line.of("config.width.auto") : Line.of("config.width.is", now));
        }
        if (wanted.equalsIgnoreCase("auto")) {
            return tell(settings.withWidth(null), Line.of("config.width.auto"));
        }
        if (!wanted.matches("[0-9]{1,4}")
                || Integer.parseInt(wanted) < MIN_WIDTH
                || Integer.parseInt(wanted) > MAX_WIDTH) {
            return tell(settings, Line.of("config.width.unknown", MIN_WIDTH, MAX_WIDTH));
        }
        int columns = Integer.parseInt(wanted);
        return tell(settings.withWidth(columns), Line.of("config.width.is", columns));
    }

    private static List<Line> overview(Settings settings, InForce inForce) {
        return List.of(
                Line.of("config.title"),
                Line.of("config.language.is", inForce.language()),
                Line.of("config.screenreader." + word(inForce.screenReader())),
                Line.of("config.brief." + word(settings.brief())),
                Line.of("config.colour." + word(!settings.plain())),
                width(settings, "").lines().getFirst(),
                prompt(settings, "").lines().getFirst());
    }

    private static String word(boolean on) {
        return on ? "on" : "off";
    }

    /// By its name or by what a player may well call it.
    private static String setting(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "lang", "sprache", "language" -> "language";
            case "sr", "voice", "vorlesemodus", "screenreader" -> "screenreader";
            case "color", "colours", "colors", "farbe", "farben", "colour" -> "colour";
            default -> word.toLowerCase(Locale.ROOT);
        };
    }

    private static Optional<Boolean> flag(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "on", "yes", "an", "ja" -> Optional.of(true);
            case "off", "no", "aus", "nein" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Answer tell(Settings settings, Line line) {
        return new Answer(settings, List.of(line));
    }
}
