package dev.zevmud.server.content;

import dev.zevmud.server.content.Setting.Kind;
import dev.zevmud.server.world.Daytime;
import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.trigger.Cue;
import dev.zevmud.server.world.trigger.Phrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `on` of a trigger, with what belongs to it.
final class CueReader {

    private enum On {
        ENTER,
        LEAVE,
        SAY,
        GIVE,
        GET,
        USE,
        KILL,
        TIMER,
        TIME,
        QUEST
    }

    /// More often would be a flood.
    private static final int SHORTEST_TIMER = 2;

    private static final int MAX_PHRASES = 12;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private CueReader() {}

    static Cue read(Fields entry, References references, Kind kind) {
        return switch (entry.choice("on", On.class)) {
            case ENTER -> new Cue.Enter();
            case LEAVE -> new Cue.Leave();
            case SAY -> new Cue.Say(phrases(entry));
            case GIVE -> {
                if (kind != Kind.CREATURE) {
                    throw entry.problem(
                            entry.lineOf("on"),
                            "nothing can be given to " + kind.words(),
                            "Write this trigger into the creature that takes it");
                }
                yield new Cue.Give(item(entry, references));
            }
            case GET -> new Cue.Get(item(entry, references));
            case USE -> new Cue.Use(item(entry, references));
            case KILL ->
                    new Cue.Kill(
                            entry.has("creature") ? references.creature(entry, "creature") : null);
            case TIMER -> timer(entry);
            case TIME -> new Cue.TimeOfDay(hours(entry));
            case QUEST ->
                    new Cue.QuestStep(
                            id(entry, "quest"), entry.has("stage") ? id(entry, "stage") : null);
        };
    }

    private static @Nullable String item(Fields entry, References references) {
        return entry.has("item") ? references.item(entry, "item") : null;
    }

    static String id(Fields entry, String field) {
        String id = entry.text(field);
        if (!ID.matcher(id).matches()) {
            throw entry.problem(
                    entry.lineOf(field),
                    "'" + field + "' is '" + id + "'",
                    "Write 1 to 64 letters, digits, '-' and '_'");
        }
        return id;
    }

    private static Cue timer(Fields entry) {
        Duration every = entry.seconds("every", null);
        if (every.toSeconds() < SHORTEST_TIMER) {
            throw entry.problem(
                    entry.lineOf("every"),
                    "'every' is " + every.toSeconds(),
                    "Write " + SHORTEST_TIMER + " seconds or more");
        }
        return new Cue.Timer(every);
    }

    private static List<Phrase> phrases(Fields entry) {
        List<Phrase> phrases = new ArrayList<>();
        for (String text : entry.texts("words")) {
            try {
                phrases.add(Phrase.of(text));
            } catch (IllegalArgumentException useless) {
                throw entry.problem(
                        entry.lineOf("words"),
                        "nobody can listen for '" + text + "': " + useless.getMessage(),
                        "Write the words to listen for, '*' for any words between");
            }
        }
        if (phrases.isEmpty() || phrases.size() > MAX_PHRASES) {
            throw entry.problem(
                    entry.lineOf("words"),
                    "there are " + phrases.size() + " phrases to listen for",
                    "Write 1 to " + MAX_PHRASES + ", such as 'words: [open, \"let * in\"]'");
        }
        return phrases;
    }

    /// Parts of the day stand for their first hour.
    private static Set<Integer> hours(Fields entry) {
        Set<Integer> hours = new HashSet<>();
        for (String at : entry.texts("at")) {
            hours.add(hour(entry, at));
        }
        if (hours.isEmpty()) {
            throw entry.problem(
                    entry.line(),
                    "no time of day is named",
                    "Add 'at: dawn' (or day, dusk, night, an hour from 0 to 23, a list)");
        }
        return hours;
    }

    private static int hour(Fields entry, String at) {
        for (Daytime part : Daytime.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(at)) {
                return part.begins();
            }
        }
        try {
            int hour = Integer.parseInt(at);
            if (hour >= 0 && hour < GameTime.HOURS_A_DAY) {
                return hour;
            }
        } catch (NumberFormatException word) {
            // Told below, with hours that no day has.
        }
        throw entry.problem(
                entry.lineOf("at"),
                "'at' is '" + at + "'",
                "Write dawn, day, dusk, night or an hour from 0 to 23");
    }
}
