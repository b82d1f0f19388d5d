package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.Address;
import dev.zevmud.loadtest.bot.Answer;
import dev.zevmud.loadtest.bot.Bot;
import dev.zevmud.loadtest.bot.BotEvent;
import dev.zevmud.loadtest.bot.Journal;
import dev.zevmud.loadtest.bot.Life;
import dev.zevmud.loadtest.bot.Persona;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A player who walks around the ring and does whatever comes to mind with the things there; what
/// it sees of its own deeds goes into the [History]. Runs on a thread of its own.
final class Wanderer implements Runnable, AutoCloseable {

    private static final Pattern ECHO = Pattern.compile("You say, \"tok-\\w+-(\\d+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// One command and how long its answer took.
    record Wait(long begun, long ended) {}

    /// How fast, and whether it also leaves the game, or dies, now and then.
    record Temper(Duration longestRest, boolean quits, boolean dies) {}

    private final Journal journal = new Journal();
    private final String name;
    private final Bot bot;
    private final Memory memory;
    private final History history;
    private final Temper temper;
    private final RingWorld world;
    private final RandomGenerator random;
    private final List<Wait> waits = new ArrayList<>();
    private final List<Memory.Deed> deeds = new ArrayList<>();
    private boolean lookAgain;
    private volatile boolean stop;
    private volatile boolean pause;
    private volatile long settledSince;
    private volatile long bornAt;
    private volatile @Nullable Throwable failure;

    Wanderer(
            String name,
            Supplier<List<Address>> addresses,
            RingWorld world,
            History history,
            Temper temper,
            RandomGenerator random) {
        this.name = name;
        this.bot = new Bot(Persona.named(name), addresses, PATIENCE, this::watch);
        this.memory = new Memory(name, world);
        this.world = world;
        this.history = history;
        this.temper = temper;
        this.random = random;
    }

    String name() {
        return name;
    }

    Journal journal() {
        return journal;
    }

    Memory memory() {
        return memory;
    }

    synchronized List<Wait> waits() {
        return List.copyOf(waits);
    }

    void stop() {
        stop = true;
    }

    /// Until [#goOn()] it does nothing but read.
    void pause() {
        pause = true;
    }

    void goOn() {
        pause = false;
    }

    /// When the last step that is done and noted began; what is older is settled.
    long settledSince() {
        return settledSince;
    }

    /// When the life began in which that step was done.
    long bornAt() {
        return bornAt;
    }

    @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public void run() {
        try {
            bot.enter();
            lookAgain = true;
            while (!stop) {
                long begun = System.nanoTime();
                lookIfNeedBe();
                if (pause) {
                    bot.rest(Duration.ofMillis(20));
                } else {
                    step();
                    bot.rest(temper.longestRest().multipliedBy(random.nextInt(100)).dividedBy(100));
                }
                lookIfNeedBe();
                bornAt = bot.life().began();
                settledSince = begun;
            }
            bot.awaitDurable();
            lookAgain = true;
            lookIfNeedBe();
        } catch (Throwable e) {
            failure = e;
        }
    }

    /// Reads everything anew: what it carries, what it wears, where it is.
    private void lookIfNeedBe() {
        while (lookAgain) {
            lookAgain = false;
            String inventory = ask("inventory").text();
            String equipment = ask("equipment").text();
            ask("look");
            memory.readLists(inventory, equipment);
        }
    }

    /// In a new life, what was not saved of the older one has not happened.
    private void watch(BotEvent event) {
        journal.accept(event);
        switch (event) {
            case BotEvent.Opened opened -> newLife(opened.inputId());
            case BotEvent.Resumed resumed when resumed.restarted() -> newLife(resumed.inputId());
            case BotEvent.Shown shown -> read(shown.text());
            case BotEvent _ -> {}
        }
    }

    private void newLife(long saved) {
        history.rolledBack(name, saved);
        deeds.clear();
        lookAgain = true;
    }

    private void step() {
        int die = random.nextInt(100);
        if (die < 35) {
            ask(random.nextInt(10) < 7 ? "east" : "west");
        } else if (die < 60) {
            get();
        } else if (die < 72) {
            ask("drop " + any(memory.carried()));
        } else if (die < 82) {
            ask("give " + any(memory.carried()) + " to " + any(memory.people()));
        } else if (die < 90) {
            putOrTakeOut();
        } else if (die < 96) {
            ask((random.nextBoolean() ? "wear " : "wield ") + any(memory.carried()));
            ask("remove " + any(memory.worn()));
        } else if (die < 98) {
            if (temper.dies()) {
                ask("kill ogre");
            }
        } else if (temper.quits()) {
            bot.quit();
            bot.enter();
        }
    }

    private void get() {
        ask("get " + any(memory.things()));
    }

    private void putOrTakeOut() {
        String container = "";
        Set<String> near = random.nextBoolean() ? memory.things() : memory.carried();
        for (String thing : near) {
            if (thing.endsWith(" box") || thing.endsWith(" sack")) {
                container = thing;
            }
        }
        if (container.isEmpty()) {
            return;
        }
        ask("open " + container);
        if (random.nextInt(3) > 0) {
            ask("put " + any(memory.carried()) + " in " + container);
        } else {
            ask("get all from " + container);
        }
    }

    /// One of them; if there is none, something that is probably elsewhere.
    private String any(Set<String> names) {
        List<String> choice = names.isEmpty() ? world.items() : List.copyOf(names);
        return choice.get(random.nextInt(choice.size()));
    }

    private Answer ask(String line) {
        Life before = bot.life();
        long number = bot.lastInput() + 1;
        long begun = System.nanoTime();
        Answer answer = bot.ask(line);
        synchronized (this) {
            waits.add(new Wait(begun, System.nanoTime()));
        }
        if (answer instanceof Answer.Unseen) {
            doubt(before, number, line);
        }
        return answer;
    }

    /// Whatever the player is waiting for: a command that is sent again is also done while it
    /// quits. A deed belongs to the command before the word that follows it.
    private void read(String text) {
        text.lines()
                .forEach(line -> {
                    Matcher echo = ECHO.matcher(line);
                    if (echo.matches()) {
                        long number = Long.parseLong(echo.group(1)) - 1;
                        deeds.forEach(deed -> note(bot.life(), number, deed, false));
                        deeds.clear();
                    } else {
                        Memory.Deed deed = memory.read(line);
                        if (deed != null) {
                            deeds.add(deed);
                        }
                    }
                });
    }

    /// It may have done what it was meant to do, with any thing that its line names, or with all
    /// that a container held.
    private void doubt(Life before, long number, String line) {
        if (line.startsWith("wear") || line.startsWith("wield")) {
            Place back = new Place.Carried(name);
            memory.worn().forEach(old -> note(before, number, new Memory.Deed(old, back), true));
        }
        for (String item : world.items()) {
            if (line.contains(item) || line.startsWith("get all")) {
                for (Place place : outcomes(line)) {
                    note(before, number, new Memory.Deed(item, place), true);
                }
            }
        }
    }

    private List<Place> outcomes(String line) {
        List<Place> places = new ArrayList<>();
        if (line.startsWith("get") || line.startsWith("remove")) {
            places.add(new Place.Carried(name));
        } else if (line.startsWith("wear") || line.startsWith("wield")) {
            places.add(new Place.Worn(name));
        } else if (line.startsWith("drop") && memory.room() != null) {
            places.add(memory.room());
        } else if (line.startsWith("give")) {
            places.add(new Place.Carried(line.substring(line.lastIndexOf(' ') + 1)));
        } else if (line.startsWith("put")) {
            places.add(new Place.Container(line.substring(line.lastIndexOf(" in ") + 4)));
        }
        return places;
    }

    private void note(Life when, long number, Memory.Deed deed, boolean doubtful) {
        history.add(
                new History.Change(
                        when.began(),
                        System.nanoTime(),
                        name,
                        number,
                        deed.item(),
                        deed.place(),
                        doubtful));
    }

    @Override
    public void close() {
        stop = true;
        bot.close();
    }
}
