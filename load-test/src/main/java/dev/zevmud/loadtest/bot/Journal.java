package dev.zevmud.loadtest.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Everything that a bot went through, in order. Any thread may read while the bot's writes.
public final class Journal implements Consumer<BotEvent> {

    private final List<BotEvent> events = new ArrayList<>();

    @Override
    public synchronized void accept(BotEvent event) {
        events.add(event);
    }

    public synchronized List<BotEvent> events() {
        return List.copyOf(events);
    }

    /// The events of one kind.
    public <T extends BotEvent> List<T> events(Class<T> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The last events, one a line.
    public synchronized String last(int count) {
        return events.stream()
                .skip(Math.max(0, events.size() - count))
                .map(BotEvent::toString)
                .collect(Collectors.joining("\n"));
    }

    /// How many lines that were shown contain `text`.
    public long timesShown(String text) {
        return events(BotEvent.Shown.class).stream()
                .flatMap(shown -> shown.text().lines())
                .filter(line -> line.contains(text))
                .count();
    }
}
