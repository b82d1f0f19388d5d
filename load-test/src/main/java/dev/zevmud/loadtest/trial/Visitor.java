package dev.zevmud.loadtest.trial;

import dev.zevmud.loadtest.bot.Bot;
import dev.zevmud.loadtest.bot.BotEvent;
import dev.zevmud.loadtest.bot.BotException;
import dev.zevmud.protocol.frame.ByeReason;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// One player: comes when it is its turn, types a command whenever one is due, leaves. What an
/// answer took counts from when its command was due: a game that keeps a player waiting does not
/// make the next answer look quick by being asked later.
final class Visitor implements Runnable {

    private final Options options;
    private final Schedule schedule;
    private final int number;
    private final Tally tally;
    private final RandomGenerator random;
    private final Bot bot;
    private final Surroundings surroundings = new Surroundings();
    private boolean entered;
    private boolean inStep = true;
    private int words;

    Visitor(
            Options options,
            Schedule schedule,
            String run,
            int number,
            Tally tally,
            RandomGenerator random) {
        this.options = options;
        this.schedule = schedule;
        this.number = number;
        this.tally = tally;
        this.random = random;
        this.bot =
                new Bot(
                        options.logIn().persona(run, number),
                        () -> List.of(options.target()),
                        options.patience(),
                        this::watch);
    }

    @Override
    public void run() {
        try (bot) {
            long coming = schedule.coming(number);
            Thread.sleep(Duration.ofNanos(Math.max(0, coming - System.nanoTime())));
            visit();
        } catch (InterruptedException e) {
            tally.went(Mistake.NO_GOODBYE);
        } catch (RuntimeException e) {
            tally.went(Mistake.VISITOR);
        }
    }

    private void visit() {
        long begun = System.nanoTime();
        try {
            bot.enter();
        } catch (BotException e) {
            tally.went(Mistake.NO_LOG_IN);
            return;
        } finally {
            schedule.arrived(System.nanoTime());
        }
        entered = true;
        tally.entered(System.nanoTime() - begun);
        try {
            play();
        } finally {
            tally.left();
        }
        if (!bot.hasEnded()) {
            leave();
        }
    }

    private void play() {
        long due = System.nanoTime() + think();
        while (!schedule.isOver(due) && !bot.hasEnded()) {
            bot.rest(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            if (bot.hasEnded()) {
                return;
            }
            // What came by itself says where the visitor is, and is no answer.
            surroundings.see(bot.takeSeen());
            due = act(due) ? due + think() : System.nanoTime() + think();
        }
        // Nobody leaves while others are measured.
        bot.rest(Duration.ofNanos(Math.max(0, schedule.end() - System.nanoTime())));
    }

    /// Whether the answer came.
    private boolean act(long due) {
        // After a missing answer, a line with a word of its own finds out what is still to come.
        Deed deed = inStep ? options.mix().pick(random) : Deed.SAY;
        Command command =
                surroundings.command(deed, bot.persona().character() + '-' + ++words, random);
        bot.type(command.line());
        try {
            surroundings.see(bot.awaitAny(command.answers()));
            tally.answered(deed, due, System.nanoTime());
            inStep = true;
        } catch (BotException e) {
            inStep = false;
            if (!bot.hasEnded()) {
                tally.went(Mistake.NO_ANSWER);
            }
        }
        return inStep;
    }

    private void leave() {
        try {
            bot.quit();
        } catch (BotException e) {
            tally.went(Mistake.NO_GOODBYE);
        }
    }

    /// Between the half and one and a half of the mean.
    private long think() {
        return (long) (options.think().toNanos() * (0.5 + random.nextDouble()));
    }

    private void watch(BotEvent event) {
        switch (event) {
            // Behind a goodbye the connection has to end.
            case BotEvent.Lost _ when bot.hasEnded() -> {}
            case BotEvent.Lost _ ->
                    tally.went(entered ? Mistake.CONNECTION_LOST : Mistake.NO_CONNECTION);
            case BotEvent.Fault _ -> tally.went(Mistake.PROTOCOL);
            case BotEvent.Resumed resumed when resumed.gap() > 0 -> tally.went(Mistake.OUTPUT_LOST);
            case BotEvent.Goodbye goodbye when goodbye.reason() != ByeReason.QUIT ->
                    tally.went(Mistake.TURNED_OUT);
            case BotEvent.Connected _,
                    BotEvent.Opened _,
                    BotEvent.Resumed _,
                    BotEvent.Typed _,
                    BotEvent.Repeated _,
                    BotEvent.Shown _,
                    BotEvent.Durable _,
                    BotEvent.Goodbye _ -> {}
        }
    }
}
