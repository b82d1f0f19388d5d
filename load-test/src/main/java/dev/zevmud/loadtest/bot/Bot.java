package dev.zevmud.loadtest.bot;

import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A player: types lines, reads what is shown, and comes back by itself when the connection is cut,
/// at any of its addresses. Belongs to the thread of its script; every call that waits does so for
/// `patience` at most, then throws a [BotException].
public final class Bot implements AutoCloseable {

    private static final Duration BETWEEN_ACKS = Duration.ofSeconds(1);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(50);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(1);

    private final Persona persona;
    private final Supplier<List<Address>> addresses;
    private final Duration patience;
    private final Consumer<BotEvent> watcher;
    private final Ledger ledger = new Ledger();
    private final Screen screen = new Screen();

    private @Nullable Wire wire;
    private @Nullable LoginDialogue door;
    private boolean begun;
    private boolean inPlay;
    private @Nullable ByeReason ended;
    private int nextAddress;
    private Duration backoff = FIRST_BACKOFF;
    private long nextAck;

    private Life life = new Life(0, System.nanoTime(), 0);

    /// `addresses` is asked at each try to connect; while it is empty the bot waits. It begins with
    /// the first and goes on to the next when one fails.
    public Bot(
            Persona persona,
            Supplier<List<Address>> addresses,
            Duration patience,
            Consumer<BotEvent> watcher) {
        this.persona = persona;
        this.addresses = addresses;
        this.patience = patience;
        this.watcher = watcher;
    }

    public Persona persona() {
        return persona;
    }

    /// Connects and logs in; returns when the character is in play.
    public void enter() {
        ended = null;
        until("to be in play", () -> inPlay);
    }

    /// Whether the game has ended the session, by [#quit()] or otherwise.
    public boolean hasEnded() {
        return ended != null;
    }

    /// The number of the line that it typed last.
    public long lastInput() {
        return ledger.lastInput();
    }

    /// The life that it leads now.
    public Life life() {
        return life;
    }

    /// Sends a line and returns its number. Without a connection it is kept for the next one.
    public long type(String line) {
        if (ended != null || (!ledger.inSession() && ledger.lastInput() == 0)) {
            throw new IllegalStateException(persona + " types before it was in play");
        }
        ZevSession.Input input = ledger.input(line);
        watcher.accept(new BotEvent.Typed(now(), input.id(), line));
        if (inPlay) {
            send(input);
        }
        return input.id();
    }

    /// Waits until a line with this text is shown, and returns everything that was shown since the
    /// last waiting, that line included.
    public String await(String text) {
        until("to see \"" + text + '"', () -> screen.shows(text));
        return screen.takeThrough(text);
    }

    /// Waits until a line with one of these texts is shown, and returns everything that was shown
    /// since the last waiting, that line included.
    public String awaitAny(List<String> texts) {
        until("to see one of " + texts, () -> texts.stream().anyMatch(screen::shows));
        String first = texts.stream().filter(screen::shows).findFirst().orElseThrow();
        return screen.takeThrough(first);
    }

    /// Everything that was shown since the last waiting, without waiting.
    public String takeSeen() {
        return screen.take();
    }

    /// Types a command and behind it a word of its own; returns when the word is shown, and with it
    /// whatever the command has shown.
    public Answer ask(String line) {
        Life before = life;
        long command = type(line);
        String echo = "You say, \"" + token(command + 1) + '"';
        long word = type("say " + token(command + 1));
        until(
                "an answer to \"" + line + '"',
                () -> screen.shows(echo) || (!life.equals(before) && life.saved() >= word));
        boolean whole = life.equals(before) || life.saved() < command;
        String text = screen.shows(echo) ? screen.takeThrough(echo) : screen.take();
        return whole ? new Answer.Seen(text) : new Answer.Unseen(text);
    }

    /// The word that [#ask] types as input `id`: no other bot or input has the same.
    public String token(long id) {
        return "tok-" + persona.character() + '-' + id;
    }

    /// Waits until everything that was typed is saved.
    public void awaitDurable() {
        until("its inputs to be saved", ledger::allConfirmed);
    }

    /// Reads for so long.
    public void rest(Duration time) {
        long end = now() + time.toNanos();
        while (now() < end && ended == null) {
            step(end);
        }
    }

    /// Leaves the game; returns when it has said goodbye. When the game dies after it has let the
    /// character go and before it said so, the bot comes in once more, and leaves again.
    public void quit() {
        do {
            Life before = life;
            long number = type("quit");
            until(
                    "goodbye",
                    () -> ended != null || (!life.equals(before) && life.saved() >= number));
        } while (ended == null);
    }

    /// Cuts the connection without a word, as a dead network does; the next waiting connects again.
    public void cut() {
        lost("cut by the bot");
    }

    /// Cuts the connection for good.
    @Override
    public void close() {
        if (wire != null) {
            wire.close();
            wire = null;
        }
        inPlay = false;
    }

    private interface Condition {
        boolean met();
    }

    private void until(String what, Condition condition) {
        long end = now() + patience.toNanos();
        while (!condition.met()) {
            if (ended != null) {
                throw new BotException(
                        "%s waited for %s, but its session ended: %s"
                                .formatted(persona, what, ended));
            }
            if (now() > end) {
                throw new BotException(
                        "%s waited %s for %s; it saw last:%n%s"
                                .formatted(persona, patience, what, screen.take()));
            }
            step(end);
        }
    }

    /// Connects, if need be, and takes what comes until `end` at most.
    private void step(long end) {
        if (Thread.currentThread().isInterrupted()) {
            throw new BotException(persona + " was interrupted");
        }
        Wire here = wire == null ? connect() : wire;
        if (here == null) {
            LockSupport.parkNanos(Math.min(backoff.toNanos(), Math.max(1, end - now())));
            return;
        }
        Duration left = Duration.ofNanos(Math.max(1, end - now()));
        try {
            beginOnce(here);
            boolean open = here.read(shorter(left, BETWEEN_ACKS), this::received);
            if (!open) {
                lost("the game closed the connection");
                return;
            }
            beginOnce(here);
            acknowledge();
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Wire connect() {
        List<Address> known = addresses.get();
        if (known.isEmpty()) {
            return null;
        }
        Address address = known.get(Math.floorMod(nextAddress, known.size()));
        try {
            Wire opened = Wire.connect(address);
            wire = opened;
            begun = false;
            door = ledger.inSession() ? null : new LoginDialogue(persona);
            watcher.accept(new BotEvent.Connected(now(), address));
            return opened;
        } catch (IOException e) {
            lost(address + ": " + e.getMessage());
            backoff = shorter(backoff.multipliedBy(2), LONGEST_BACKOFF);
            return null;
        }
    }

    /// As the first thing after negotiation.
    private void beginOnce(Wire here) throws IOException {
        if (!begun && here.ready()) {
            begun = true;
            here.begin(ledger.resume());
        }
    }

    private void acknowledge() {
        if (inPlay && now() >= nextAck) {
            nextAck = now() + BETWEEN_ACKS.toNanos();
            ZevSession.Ack ack = ledger.ack();
            if (ack != null) {
                send(ack);
            }
        }
    }

    private void send(ZevSession message) {
        Wire here = wire;
        if (here == null) {
            return;
        }
        try {
            here.say(message);
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
        }
    }

    private void lost(String why) {
        close();
        nextAddress++;
        watcher.accept(new BotEvent.Lost(now(), why));
    }

    private void received(ServerEvent event) {
        switch (event) {
            case ServerEvent.Output(Long seq, List<OutputItem> items) -> output(seq, items);
            case ServerEvent.Gmcp(GmcpMessage message) -> {
                if (ZevSession.parse(message)
                        instanceof ParseResult.Parsed<ZevSession>(ZevSession parsed)) {
                    session(parsed);
                }
            }
            case ServerEvent.Overflow(String what, int limit) ->
                    fault(what + " of more than " + limit);
            case ServerEvent.Malformed(String what) -> fault(what);
            case ServerEvent.Violation(String what) -> fault(what);
            // What a game tells about itself is nothing to a player.
            case ServerEvent.Mssp _, ServerEvent.Msdp _ -> {}
        }
    }

    private void output(@Nullable Long seq, List<OutputItem> items) {
        if (seq != null) {
            if (seq != ledger.shown() + 1) {
                fault("output " + seq + " came after " + ledger.shown());
            }
            if (seq <= ledger.shown()) {
                return;
            }
            ledger.shown(seq);
        }
        var text = new StringBuilder();
        for (OutputItem item : items) {
            switch (item) {
                case OutputItem.Text(List<StyledLine> lines) ->
                        lines.forEach(line -> text.append(line.text()).append('\n'));
                case OutputItem.Prompt(List<Span> spans) -> prompt(spans);
                case OutputItem.Gmcp _, OutputItem.Echo _ -> {}
            }
        }
        screen.add(text);
        watcher.accept(new BotEvent.Shown(now(), seq == null ? 0 : seq, text.toString()));
    }

    private void prompt(List<Span> spans) {
        if (door == null || wire == null || inPlay) {
            return;
        }
        String answer = door.answer(spans.stream().map(Span::text).collect(Collectors.joining()));
        if (answer != null) {
            try {
                wire.line(answer);
            } catch (IOException e) {
                lost(String.valueOf(e.getMessage()));
            }
        }
    }

    private void session(ZevSession message) {
        switch (message) {
            case ZevSession.Open open -> {
                boolean before = ledger.inSession() || ledger.lastInput() > 0;
                List<ZevSession.Input> again = ledger.opened(open);
                watcher.accept(new BotEvent.Opened(now(), open.session(), open.inputId()));
                if (before) {
                    reborn(open.inputId());
                }
                inPlay(again);
            }
            case ZevSession.Resumed resumed -> {
                List<ZevSession.Input> again = ledger.resumed(resumed);
                watcher.accept(
                        new BotEvent.Resumed(
                                now(), resumed.inputId(), resumed.gap(), resumed.restarted()));
                if (resumed.restarted()) {
                    reborn(resumed.inputId());
                }
                inPlay(again);
            }
            case ZevSession.Refused _ -> {
                ledger.forget();
                door = new LoginDialogue(persona);
            }
            case ZevSession.InputAck(long id) -> {
                ledger.confirmed(id);
                watcher.accept(new BotEvent.Durable(now(), id));
            }
            case ZevSession.Bye(ByeReason reason, boolean reconnect) -> {
                watcher.accept(new BotEvent.Goodbye(now(), reason, reconnect));
                if (!reconnect) {
                    ledger.forget();
                    ended = reason;
                    close();
                }
            }
            // Counted by the connection, for those who show lines, or what only clients say.
            case ZevSession.Width _,
                    ZevSession.Seq _,
                    ZevSession.Ack _,
                    ZevSession.Input _,
                    ZevSession.Resume _,
                    ZevSession.Login _ -> {}
        }
    }

    /// What was shown and not saved has not happened.
    private void reborn(long saved) {
        life = new Life(life.number() + 1, now(), saved);
        screen.take();
    }

    private void inPlay(List<ZevSession.Input> again) {
        inPlay = true;
        backoff = FIRST_BACKOFF;
        for (ZevSession.Input input : again) {
            watcher.accept(new BotEvent.Repeated(now(), input.id()));
            send(input);
        }
    }

    private void fault(String what) {
        watcher.accept(new BotEvent.Fault(now(), what));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static long now() {
        return System.nanoTime();
    }
}
