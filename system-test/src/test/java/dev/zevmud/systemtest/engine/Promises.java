package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.BotEvent;
import dev.zevmud.protocol.frame.ByeReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a bot's journal and holds the game to what it promised that player: what was confirmed is
/// there, nothing older than [#YOUNG] is lost, nothing is executed twice, no output is missing.
final class Promises {

    /// What may be lost when the game is killed.
    static final Duration YOUNG = Duration.ofMillis(500);

    private static final Pattern ECHO = Pattern.compile("You say, \"tok-\\w+-(\\d+)\"");

    private final String name;
    private final List<Long> kills;
    private final List<BotEvent> journal = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /// Of the words shown in this life: when, by their input.
    private final Map<Long, Long> words = new HashMap<>();

    private long confirmed;
    private long typed;
    private long executed;
    private long begun;

    private Promises(String name, List<Long> kills) {
        this.name = name;
        this.kills = kills;
    }

    /// What was not kept; `kills` are the moments when a game was killed. At other times nothing at
    /// all may be lost.
    static List<String> broken(String name, List<BotEvent> journal, List<Long> kills) {
        var promises = new Promises(name, kills);
        promises.journal.addAll(journal);
        journal.forEach(promises::read);
        return promises.broken;
    }

    private void read(BotEvent event) {
        switch (event) {
            case BotEvent.Typed(long _, long id, String _) -> typed = id;
            case BotEvent.Durable(long _, long id) -> confirmed = Math.max(confirmed, id);
            case BotEvent.Shown(long at, long _, String text) -> shown(at, text);
            case BotEvent.Opened(long at, String _, long inputId) -> newLife(at, inputId);
            case BotEvent.Resumed(long at, long inputId, long gap, boolean restarted) -> {
                if (gap > 0) {
                    broken.add(name + " missed " + gap + " outputs");
                }
                if (restarted) {
                    newLife(at, inputId);
                }
            }
            case BotEvent.Goodbye(long _, ByeReason reason, boolean _) -> {
                if (reason == ByeReason.QUIT) {
                    confirmed = typed;
                }
            }
            case BotEvent.Fault(long _, String what) -> broken.add(name + ": " + what);
            case BotEvent.Connected _, BotEvent.Repeated _, BotEvent.Lost _ -> {}
        }
    }

    private void shown(long at, String text) {
        text.lines()
                .forEach(line -> {
                    Matcher echo = ECHO.matcher(line);
                    if (echo.matches()) {
                        long id = Long.parseLong(echo.group(1));
                        Long before = words.put(id, at);
                        if (id <= executed || (before != null && !rolledBack(before, at))) {
                            broken.add(
                                    "%s's input %d was executed twice, the second time at %d:%n%s"
                                            .formatted(name, id, at, around(id)));
                        }
                    }
                });
    }

    /// The events around an input, and those that are no output.
    private String around(long id) {
        List<String> words = List.of("-" + (id - 1), "-" + id + '"', "-" + (id + 1));
        return journal.stream()
                .filter(event ->
                        switch (event) {
                            case BotEvent.Shown shown ->
                                    words.stream().anyMatch(shown.text()::contains);
                            case BotEvent.Typed typed -> Math.abs(typed.id() - id) <= 2;
                            case BotEvent.Durable durable -> Math.abs(durable.id() - id) <= 4;
                            case BotEvent _ -> true;
                        })
                .map(event -> "    " + event)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /// A zone that was killed comes back as it was saved, and a session that was on another node
    /// lets it do again what it did last.
    private boolean rolledBack(long first, long second) {
        return kills.stream()
                .anyMatch(kill -> first < kill && kill < second && kill - first < YOUNG.toNanos());
    }

    private void newLife(long at, long inputId) {
        if (inputId < confirmed) {
            broken.add(
                    "%s's input %d was confirmed, but the game has %d"
                            .formatted(name, confirmed, inputId));
        }
        long death =
                kills.stream()
                        .filter(kill -> kill > begun && kill < at)
                        .mapToLong(kill -> kill - YOUNG.toNanos())
                        .max()
                        .orElse(Long.MAX_VALUE);
        words.forEach((id, shownAt) -> {
            if (shownAt < death && id > inputId) {
                broken.add(
                        "%s's input %d was executed%s, but the game has %d"
                                .formatted(name, id, age(death, shownAt), inputId));
            }
        });
        words.clear();
        executed = inputId;
        begun = at;
    }

    private static String age(long death, long shownAt) {
        return death == Long.MAX_VALUE
                ? ""
                : " %d ms before the kill"
                        .formatted((death + YOUNG.toNanos() - shownAt) / 1_000_000);
    }
}
