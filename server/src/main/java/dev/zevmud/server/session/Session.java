package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.command.Resolution;
import dev.zevmud.server.view.Reader;
import dev.zevmud.server.view.View;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.event.GameEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One character in play. Owned by one actor; outlives its connections.
///
/// Inputs are executed strictly in order, one at a time: the next goes to the zone when the zone
/// has answered the one before, so that what a player reads comes in the order of what was typed,
/// whoever executes it.
public final class Session {

    /// Lines that may wait for their turn; more are refused, and the player is told.
    static final int MAX_WAITING_INPUTS = 128;

    private record Input(long id, String line) {}

    private final Present self;
    private final Surroundings surroundings;
    private final View view;
    private final Texts texts;
    private final CommandTable commands;
    private final SessionCommands own;
    private final ResumeTokens tokens = new ResumeTokens();
    private final Backlog backlog = new Backlog();
    private final Deque<Input> waiting = new ArrayDeque<>();
    private final Reader reader;

    private @Nullable ClientPort port;
    private @Nullable Attachment attachment;
    private boolean opened;
    private long lastInput;
    private long durableInput;
    private long inFlight;
    private long lastShown;
    private boolean leaving;
    private @Nullable OutputItem overflowNotice;

    public Session(Present self, long lastInput, Surroundings surroundings, Voice voice) {
        this.self = self;
        this.lastInput = lastInput;
        this.durableInput = lastInput;
        this.surroundings = surroundings;
        this.view = voice.view();
        this.texts = voice.texts();
        this.commands = voice.commands();
        this.own = new SessionCommands(self, surroundings, voice.texts());
        this.reader = new Reader(self.id(), false, Locale.ENGLISH);
    }

    public Present self() {
        return self;
    }

    public boolean attached() {
        return port != null;
    }

    public boolean leaving() {
        return leaving;
    }

    /// A connection takes the session over; the one before is told and closed. False when it asked
    /// to resume and may not: then nothing changed.
    public boolean attach(ClientPort newPort, Attachment newAttachment) {
        Attachment.Resume resume = newAttachment.resume();
        if (resume != null && !tokens.accepts(resume.token())) {
            newPort.send(new ToClient.Refused(RefusedReason.UNKNOWN));
            return false;
        }
        if (port != null) {
            port.send(new ToClient.Farewell(ByeReason.TAKEN_OVER, false));
        }
        port = newPort;
        attachment = newAttachment;
        reader.screenReader(newAttachment.screenReader());
        // What waits came from the older connection: it will be sent again by a client that
        // numbers, and is gone with one that does not.
        waiting.clear();
        lastInput = inFlight == 0 ? lastInput : inFlight;
        if (resume != null) {
            resume(resume);
        } else {
            open();
        }
        return true;
    }

    private void open() {
        boolean again = opened;
        opened = true;
        long from = backlog.lastSeq();
        List<ToClient.Show> missed = again ? backlog.after(lastShown) : List.of();
        send(
                new ToClient.Open(
                        self.id().value(),
                        tokens.issue(),
                        missed.isEmpty() ? from : missed.getFirst().seq() - 1,
                        lastInput,
                        surroundings.lingerSeconds()));
        if (again) {
            missed.forEach(this::send);
            show(List.of(texts.line("session.resumed-body", self.name())));
            surroundings.look();
        }
        lastShown = backlog.lastSeq();
    }

    private void resume(Attachment.Resume resume) {
        long gap = backlog.gapAfter(resume.seq());
        send(new ToClient.Resumed(tokens.issue(), resume.seq(), gap, lastInput, false));
        backlog.after(resume.seq()).forEach(this::send);
        show(List.of());
    }

    /// The connection is gone; the session stays in play and keeps what is put out.
    public void detach(String attachmentId) {
        if (isCurrent(attachmentId)) {
            port = null;
            attachment = null;
        }
    }

    /// A line from the connection. `id` is 0 from clients that do not number.
    public void input(String attachmentId, long id, String line) {
        if (!isCurrent(attachmentId) || leaving) {
            return;
        }
        if (id == 0) {
            if (waiting.size() >= MAX_WAITING_INPUTS) {
                overflowNotice = texts.line("session.too-fast", line);
                return;
            }
            lastInput++;
            waiting.add(new Input(lastInput, line));
        } else {
            tokens.newestArrived();
            if (id <= durableInput) {
                send(new ToClient.InputDone(durableInput));
                return;
            }
            // One that leaves a gap, or for which there is no room, is ignored: the client sends it
            // again, in order.
            if (id != lastInput + 1 || waiting.size() >= MAX_WAITING_INPUTS) {
                return;
            }
            lastInput = id;
            waiting.add(new Input(id, line));
        }
        next();
    }

    /// The client has shown everything up to `seq`.
    public void acknowledged(String attachmentId, long seq) {
        if (isCurrent(attachmentId)) {
            tokens.newestArrived();
            backlog.acknowledged(seq);
        }
    }

    /// What the character perceives; `executed` is the input that caused it, or 0 when it came by
    /// itself.
    public void perceived(List<GameEvent> events, long executed) {
        if (!events.isEmpty()) {
            show(view.render(events, reader));
        } else if (executed != 0) {
            show(List.of());
        }
        if (executed != 0 && executed == inFlight) {
            inFlight = 0;
            next();
        }
    }

    /// Everything up to `inputId` is saved.
    public void durable(long inputId) {
        if (inputId > durableInput) {
            durableInput = inputId;
            send(new ToClient.InputDone(inputId));
        }
    }

    /// Somebody tells this character something.
    public void told(Present from, String words) {
        own.heardFrom(from);
        show(List.of(texts.line("tell.from", from.name(), words)));
    }

    /// Takes the character out of play; [#left] follows.
    public void leave(LeaveReason reason) {
        if (!leaving) {
            leaving = true;
            waiting.clear();
            surroundings.leave(reason);
        }
    }

    /// The zone has let go of the character and everything is saved: says goodbye. The session is
    /// over.
    public void left(ByeReason reason) {
        OutputItem last =
                switch (reason) {
                    case QUIT, IDLE, KICKED ->
                            self.id().isGuest()
                                    ? texts.line("session.goodbye.guest")
                                    : texts.line("session.goodbye", self.name());
                    case TAKEN_OVER -> texts.line("session.taken-over");
                    case SHUTDOWN -> texts.line("session.shutdown");
                };
        if (port != null) {
            send(backlog.add(List.of(last), Backlog.MAX_BYTES));
            send(new ToClient.Farewell(reason, reason == ByeReason.SHUTDOWN));
            port = null;
            attachment = null;
        }
    }

    private void next() {
        while (inFlight == 0 && !waiting.isEmpty() && !leaving) {
            Input input = waiting.removeFirst();
            if (commands.resolve(input.line())
                    instanceof Resolution.SessionCommand(String name, String rest)) {
                surroundings.executed(input.id());
                if (name.equals("quit")) {
                    leave(LeaveReason.QUIT);
                } else {
                    show(own.execute(name, rest));
                }
            } else {
                inFlight = input.id();
                surroundings.command(input.id(), input.line());
            }
        }
        if (overflowNotice != null && waiting.isEmpty()) {
            OutputItem notice = overflowNotice;
            overflowNotice = null;
            show(List.of(notice));
        }
    }

    /// One output: the items, then the prompt.
    private void show(List<OutputItem> items) {
        var all = new ArrayList<>(items);
        all.add(view.prompt(reader));
        ToClient.Show output = backlog.add(all, backlogLimit());
        if (port != null) {
            send(output);
            lastShown = output.seq();
        }
    }

    private int backlogLimit() {
        return attachment != null && !attachment.resumable()
                ? Backlog.MAX_CLASSIC_BYTES
                : Backlog.MAX_BYTES;
    }

    private void send(ToClient message) {
        if (port != null) {
            port.send(message);
        }
    }

    private boolean isCurrent(String attachmentId) {
        return attachment != null && attachment.id().equals(attachmentId);
    }
}
