package dev.zevmud.systemtest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One who plays by telnet, reads what is written and answers it: finds the way from room to room,
/// runs from what is too strong, and rests. Reads English or German, or listens.
final class Hero implements AutoCloseable {

    /// How one plays.
    enum Manner {
        ENGLISH,
        GERMAN,
        LISTENING
    }

    /// Nobody goes there alone who wants to come back.
    private static final Set<String> AVOIDED =
            Set.of("catacombs:flooded_vault", "forest:boar_wallow");

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Pattern HIT_POINTS =
            Pattern.compile("(?m)^(?:<(\\d+)/\\d+|(\\d+) (?:hit points|Lebenspunkte),)");
    private static final Pattern LEVEL = Pattern.compile("(?:of level|Stufe) (\\d+)");

    /// What the game says in each language, where the tale must understand it.
    private enum Sentence {
        FIGHTING("Try to flee.", "Versuch zu fliehen"),
        SLAIN("falls, and does not rise again", "nicht wieder auf"),
        NOT_HERE("You see no", "Du siehst hier kein"),
        NOBODY_AFTER_YOU("Nobody is after you", "Niemand ist hinter dir her");

        private final String english;
        private final String german;

        Sentence(String english, String german) {
            this.english = english;
            this.german = german;
        }
    }

    private final TelnetPlayer telnet;
    private final TaleAtlas atlas;
    private final Manner manner;
    private final Map<String, String> rooms;
    private String here = "dungeon:room1";
    private int read;
    private int marks;
    private int mostHitPoints;

    Hero(TelnetPlayer telnet, TaleAtlas atlas, Manner manner, String name) {
        this.telnet = telnet;
        this.atlas = atlas;
        this.manner = manner;
        this.rooms = new HashMap<>();
        for (String room : atlas.rooms()) {
            String other = rooms.put(inMyWords(atlas.title(room)), room);
            if (other != null) {
                throw new IllegalArgumentException(room + " and " + other + " share a title");
            }
        }
        create(name);
    }

    private boolean german() {
        return manner == Manner.GERMAN;
    }

    private String inMyWords(String english) {
        return german() ? atlas.german(english) : english;
    }

    private void create(String name) {
        String first = "Account name, or \"new\", or \"guest\":";
        switch (manner) {
            case ENGLISH -> answer(first, "new");
            case GERMAN -> {
                answer(first, "deutsch");
                answer("oder \"guest\" für Gäste:", "new");
            }
            case LISTENING -> {
                answer(first, "screenreader");
                answer(first, "new");
            }
        }
        answer(german() ? "Namen für dein Konto:" : "Choose an account name:", name);
        answer(german() ? "Wähle ein Passwort:" : "Choose a password:", Story.PASSWORD);
        answer(german() ? "Wiederhole das Passwort:" : "Repeat the password:", Story.PASSWORD);
        answer(german() ? "Wie soll deine Figur heißen?" : "Name your character:", name);
        answer(german() ? "Klasse (" : "Class (", german() ? "krieger" : "warrior");
        read = telnet.await(inMyWords("Dungeon Entrance"), read);
    }

    private void answer(String prompt, String line) {
        read = telnet.await(prompt, read);
        telnet.type(line);
    }

    /// Types a line and returns all that was shown until it had been executed.
    String type(String line) {
        String mark = "mark" + ++marks;
        int before = telnet.screen().length();
        telnet.type(line);
        telnet.type(mark);
        int after = telnet.await('"' + mark + '"', before);
        String shown = telnet.screen().substring(before, after);
        shown.lines().map(rooms::get).filter(room -> room != null).forEach(room -> here = room);
        return shown;
    }

    /// Each in the language that one plays in.
    String type(String english, String german) {
        return type(german() ? german : english);
    }

    /// Waits until the quest has come to this stage, and its words were read.
    void reads(String quest, String stage) {
        String words = plain(inMyWords(atlas.told(quest, stage)));
        until(quest + " comes to " + stage, () -> plain(telnet.screen()).contains(words));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "%s: it never happened that %s; at last:%n%s"
                                .formatted(manner, what, last(3000)));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private String last(int characters) {
        String screen = telnet.screen();
        return screen.substring(Math.max(0, screen.length() - characters));
    }

    /// Walks there, however often something stands in the way.
    void goes(String room) {
        until(
                "one comes to " + room,
                () -> {
                    if (here.equals(room)) {
                        return true;
                    }
                    if (says(type(atlas.step(here, room, AVOIDED)), Sentence.FIGHTING)) {
                        flees();
                    }
                    return here.equals(room);
                });
    }

    /// Looks for somebody and begins to talk: answers can be given by number.
    void meets(String english, String german, String... haunts) {
        int[] at = {0};
        until(
                "one talks to " + english,
                () -> {
                    goes(haunts[at[0]++ % haunts.length]);
                    return type("talk " + english, "talk " + german).contains("\n1. ");
                });
    }

    private void flees() {
        until("one gets away", () -> says(type("flee"), Sentence.NOBODY_AFTER_YOU));
        if (hitPoints() * 2 < mostHitPoints) {
            rests();
        }
    }

    private void rests() {
        type("rest");
        until(
                "one has slept it off",
                () -> {
                    type("look");
                    return hitPoints() * 10 >= mostHitPoints * 9;
                });
        type("stand");
    }

    /// Fights until it lies there; runs and rests when it goes badly.
    void kills(String english, String german, String... haunts) {
        int at = 0;
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            goes(haunts[at++ % haunts.length]);
            int before = telnet.screen().length();
            if (!says(type("kill " + english, "kill " + german), Sentence.NOT_HERE)
                    && wins(before)) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "no " + english + " to be killed; at last:\n" + last(3000));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean wins(int since) {
        until(
                "the fight ends",
                () -> {
                    String shown = telnet.screen().substring(since);
                    if (says(shown, Sentence.SLAIN)) {
                        return true;
                    }
                    return hitPoints() * 3 < mostHitPoints;
                });
        if (says(telnet.screen().substring(since), Sentence.SLAIN)) {
            return true;
        }
        flees();
        return false;
    }

    private boolean says(String shown, Sentence sentence) {
        return plain(shown).contains(german() ? sentence.german : sentence.english);
    }

    private int hitPoints() {
        Matcher matcher = HIT_POINTS.matcher(last(4000));
        int found = mostHitPoints;
        while (matcher.find()) {
            found =
                    Integer.parseInt(
                            matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        mostHitPoints = Math.max(mostHitPoints, found);
        return found;
    }

    int level() {
        Matcher matcher = LEVEL.matcher(type("score"));
        if (!matcher.find()) {
            throw new AssertionError("the score names no level:\n" + last(1000));
        }
        return Integer.parseInt(matcher.group(1));
    }

    String screen() {
        return telnet.screen();
    }

    @Override
    public void close() {
        telnet.close();
    }
}
