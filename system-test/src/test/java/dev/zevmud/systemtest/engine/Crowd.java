package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.Address;
import dev.zevmud.loadtest.bot.BotEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Many wanderers in one world, and what must be true of them all.
final class Crowd implements AutoCloseable {

    /// What is said of a player who cannot go on.
    private static final int LAST_EVENTS = 25;

    private final History history = new History();
    private final List<Wanderer> wanderers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Long> kills = new ArrayList<>();

    /// `seed` decides what they do, not when.
    Crowd(Nodes nodes, int size, Wanderer.Temper temper, long seed) {
        this(nodes::addresses, size, temper, seed);
    }

    Crowd(Supplier<List<Address>> doors, int size, Wanderer.Temper temper, long seed) {
        var random = new SplittableRandom(seed);
        var world = new RingWorld();
        for (int n = 0; n < size; n++) {
            wanderers.add(
                    new Wanderer(
                            "Wanda" + n,
                            rotated(doors, n),
                            world,
                            history,
                            temper,
                            random.split()));
        }
    }

    /// Each begins at another node.
    private static Supplier<List<Address>> rotated(Supplier<List<Address>> doors, int n) {
        return () -> {
            var addresses = new ArrayList<>(doors.get());
            if (!addresses.isEmpty()) {
                Collections.rotate(addresses, n);
            }
            return addresses;
        };
    }

    List<Wanderer> wanderers() {
        return wanderers;
    }

    /// Lets them in, and waits until everybody is in play.
    void enter(Map<String, Place> begin, Duration limit) {
        history.startFrom(begin);
        for (Wanderer wanderer : wanderers) {
            threads.add(Thread.ofVirtual().name(wanderer.name()).start(wanderer));
        }
        awaitStep(limit);
    }

    void play(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        await("to play", time.plusSeconds(10), () -> System.nanoTime() >= end);
    }

    /// Waits until each has done, and noted, something that it began after now; returns how long
    /// the last one took.
    Duration awaitStep(Duration limit) {
        long from = System.nanoTime();
        awaitAll("a step of everybody", limit, wanderer -> wanderer.settledSince() >= from);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /// Waits until each has come back to the game that began after `death`, and done a step in it:
    /// who has not heard of a death yet believes what did not happen.
    void awaitNewLife(long death, Duration limit) {
        awaitAll("a step in a new life", limit, wanderer -> wanderer.bornAt() > death);
        awaitStep(limit);
    }

    private void awaitAll(String what, Duration limit, Predicate<Wanderer> condition) {
        try {
            await(what, limit, () -> wanderers.stream().allMatch(condition));
        } catch (AssertionError e) {
            List<String> late =
                    wanderers.stream().filter(condition.negate()).map(Wanderer::name).toList();
            throw new AssertionError(e.getMessage() + "; not yet: " + late, e);
        }
    }

    private void await(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            for (Wanderer wanderer : wanderers) {
                Throwable failure = wanderer.failure();
                if (failure != null) {
                    throw new AssertionError(
                            "%s cannot go on: %s; the last it went through:%n%s"
                                    .formatted(
                                            wanderer.name(),
                                            failure.getMessage(),
                                            wanderer.journal().last(LAST_EVENTS)),
                            failure);
                }
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + limit + " for " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /// A game is about to be killed.
    long killed() {
        kills.add(System.nanoTime());
        return kills.getLast();
    }

    /// The names of all characters by their ids.
    Map<String, String> characters() {
        Map<String, String> names = new TreeMap<>();
        for (Wanderer wanderer : wanderers) {
            wanderer.journal()
                    .events(BotEvent.Opened.class)
                    .forEach(opened -> names.put(opened.session(), wanderer.name()));
        }
        return names;
    }

    /// What is wrong with the things that were saved when all lives before `end` were over.
    List<String> audit(Items saved, long end) {
        List<String> wrong = new ArrayList<>();
        history.contradictions(saved.places(characters()), end)
                .forEach((item, what) -> wrong.add(what + tales(item)));
        for (Wanderer wanderer : wanderers) {
            wrong.addAll(Promises.broken(wanderer.name(), wanderer.journal().events(), kills));
        }
        return wrong;
    }

    /// What everybody went through with a thing since the kill before the last.
    private String tales(String item) {
        long since = kills.size() < 2 ? Long.MIN_VALUE : kills.get(kills.size() - 2);
        var tales = new StringBuilder();
        for (Wanderer wanderer : wanderers) {
            List<String> events =
                    wanderer.journal().events().stream()
                            .filter(event -> event.at() > since && concerns(event, item))
                            .map(event -> "    " + event.toString().replace("\n", " | "))
                            .toList();
            if (events.stream().anyMatch(event -> event.contains(item))) {
                tales.append("%n  %s:%n".formatted(wanderer.name()))
                        .append(String.join(System.lineSeparator(), events));
            }
        }
        return tales.toString();
    }

    private static boolean concerns(BotEvent event, String item) {
        return switch (event) {
            case BotEvent.Shown shown -> shown.text().contains("the " + item);
            case BotEvent.Typed typed -> typed.line().contains(item);
            case BotEvent.Durable _, BotEvent.Repeated _ -> false;
            case BotEvent _ -> true;
        };
    }

    /// Everybody stands still; whatever was typed has been answered.
    void hush(Duration limit) {
        wanderers.forEach(Wanderer::pause);
        awaitStep(limit);
    }

    void goOn() {
        wanderers.forEach(Wanderer::goOn);
    }

    /// Everybody stands still, looks at what it has and who is around, and all is saved.
    void settle(Duration limit) {
        hush(limit);
        wanderers.forEach(Wanderer::stop);
        await("everybody to stop", limit, () -> threads.stream().noneMatch(Thread::isAlive));
    }

    /// What is wrong with what everybody has before its eyes, compared with what is saved.
    List<String> compare(Items saved) {
        List<String> wrong = new ArrayList<>();
        Map<Place, Set<String>> things = new HashMap<>();
        saved.places(characters())
                .forEach((item, place) ->
                        things.computeIfAbsent(place, _ -> new LinkedHashSet<>()).add(item));
        for (Wanderer wanderer : wanderers) {
            Memory memory = wanderer.memory();
            String name = wanderer.name();
            same(wrong, name + " carries", memory.carried(), things, new Place.Carried(name));
            same(wrong, name + " wears", memory.worn(), things, new Place.Worn(name));
            same(wrong, name + " sees the things", memory.things(), things, memory.room());
            Set<String> there = new LinkedHashSet<>();
            for (Wanderer other : wanderers) {
                if (other != wanderer && Objects.equals(memory.room(), other.memory().room())) {
                    there.add(other.name());
                }
            }
            if (!there.equals(memory.people())) {
                wrong.add(
                        "%s is at %s and sees %s, but those who are there are %s"
                                .formatted(name, memory.room(), memory.people(), there));
            }
        }
        return wrong;
    }

    private static void same(
            List<String> wrong,
            String what,
            Set<String> seen,
            Map<Place, Set<String>> saved,
            Place place) {
        Set<String> there = saved.getOrDefault(place, Set.of());
        if (!there.equals(seen)) {
            wrong.add("%s %s, but saved is %s at %s".formatted(what, seen, there, place));
        }
    }

    /// What was not executed exactly once, of all that was typed since the last kill.
    List<String> notExactlyOnce() {
        long since = kills.isEmpty() ? Long.MIN_VALUE : kills.getLast();
        List<String> wrong = new ArrayList<>();
        for (Wanderer wanderer : wanderers) {
            List<BotEvent> events = wanderer.journal().events();
            Map<String, Integer> shown = new HashMap<>();
            for (BotEvent event : events) {
                if (event instanceof BotEvent.Shown(long _, long _, String text)) {
                    text.lines()
                            .filter(line -> line.startsWith("You say, \"tok-"))
                            .forEach(line -> shown.merge(line, 1, Integer::sum));
                }
            }
            for (BotEvent event : events) {
                if (event instanceof BotEvent.Typed(long at, long _, String line)
                        && at > since
                        && line.startsWith("say tok-")) {
                    int times = shown.getOrDefault("You say, \"" + line.substring(4) + '"', 0);
                    if (times != 1) {
                        wrong.add(
                                "%s: \"%s\" was executed %d times:%n%s"
                                        .formatted(
                                                wanderer.name(),
                                                line,
                                                times,
                                                around(events, line)));
                    }
                }
            }
        }
        return wrong;
    }

    /// The events of a journal that tell how a line was shown more than once, or not at all.
    private static String around(List<BotEvent> events, String line) {
        String echo = line.substring(4);
        return events.stream()
                .filter(event ->
                        switch (event) {
                            case BotEvent.Shown shown -> shown.text().contains(echo);
                            case BotEvent.Typed typed -> typed.line().equals(line);
                            case BotEvent.Durable _ -> false;
                            case BotEvent _ -> true;
                        })
                .map(event -> "    " + event)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /// Of the longest wait of each player between two moments, the one that so many percent of the
    /// players do not exceed.
    Duration longestWait(long from, long to, int percent) {
        List<Long> longest =
                wanderers.stream()
                        .map(wanderer ->
                                wanderer.waits().stream()
                                        .filter(wait -> wait.ended() > from && wait.begun() < to)
                                        .mapToLong(wait -> wait.ended() - wait.begun())
                                        .max()
                                        .orElse(0))
                        .sorted()
                        .toList();
        return Duration.ofNanos(longest.get((longest.size() - 1) * percent / 100));
    }

    /// What happened, in one line; fails if it was so little that nothing is shown by it.
    String summary() {
        long commands = count(BotEvent.Typed.class);
        int deeds = history.deeds();
        if (deeds < wanderers.size()) {
            throw new AssertionError("only %d things were moved".formatted(deeds));
        }
        return "%d players, %d kills, %d commands, %d things moved, %d sent again, %d log-ins, %d resumes"
                .formatted(
                        wanderers.size(),
                        kills.size(),
                        commands,
                        deeds,
                        count(BotEvent.Repeated.class),
                        count(BotEvent.Opened.class),
                        count(BotEvent.Resumed.class));
    }

    /// How often somebody typed name and password.
    long logIns() {
        return count(BotEvent.Opened.class);
    }

    /// How often somebody had to log in again, or came back to less than there was.
    long newLives() {
        return wanderers.stream()
                        .flatMap(wanderer -> wanderer.journal().events().stream())
                        .filter(event ->
                                event instanceof BotEvent.Opened
                                        || (event instanceof BotEvent.Resumed resumed
                                                && resumed.restarted()))
                        .count()
                - wanderers.size();
    }

    private long count(Class<? extends BotEvent> kind) {
        return wanderers.stream()
                .mapToLong(wanderer -> wanderer.journal().events(kind).size())
                .sum();
    }

    @Override
    public void close() {
        wanderers.forEach(Wanderer::stop);
        threads.forEach(Thread::interrupt);
        wanderers.forEach(Wanderer::close);
    }
}
