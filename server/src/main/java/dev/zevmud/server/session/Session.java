package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.session.post.Draft;
import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One character in play. Owned by one actor; outlives its connections and its nodes.
///
/// Inputs are executed strictly in order, one at a time: the next goes to the zone when the zone
/// has answered the one before, so that what a player reads comes in the order of what was typed,
/// whoever executes it.
public final class Session {

    private final Present self;
    private final Surroundings surroundings;
    private final Inputs inputs;
    private final Outbox outbox;
    private final Manner manner;
    private final Supervision supervision;
    private final Display display;
    private final History history;
    private final Here here;
    private final Talk talk;
    private final Away away;
    private final Writing writing;
    private final SessionCommands answers;
    private final OwnCommands own;
    private final Execution execution;

    private boolean leaving;
    private @Nullable OutputItem overflowNotice;

    /// A session that begins; everything up to `lastInput` was executed in earlier ones.
    public Session(
            Present self,
            long lastInput,
            Surroundings surroundings,
            Voice voice,
            Settings settings) {
        this(
                self,
                surroundings,
                voice,
                settings,
                new Inputs(lastInput),
                new Outbox(self.id().value(), surroundings.outputLog()),
                null,
                List.of(),
                null,
                0,
                false,
                null);
    }

    /// A session that comes from another node, without a connection yet. `stored` is what the store
    /// knows of the settings; a record of an earlier release holds none itself.
    public Session(SessionRecord record, Surroundings surroundings, Voice voice, Settings stored) {
        this(
                record.self(),
                surroundings,
                voice,
                record.settings() == null ? stored : record.settings(),
                new Inputs(record.inputs()),
                new Outbox(record.id().value(), surroundings.outputLog(), record.outbox()),
                record.lastTeller(),
                record.history() == null ? List.of() : record.history(),
                record.draft(),
                record.saveAsked(),
                record.readAloud(),
                record.place());
        Attachment attachment = record.outbox().attachment();
        if (attachment != null) {
            supervision.connectedFrom(attachment);
        }
        leaving = record.leaving() != null;
    }

    private Session(
            Present self,
            Surroundings surroundings,
            Voice voice,
            Settings settings,
            Inputs inputs,
            Outbox outbox,
            @Nullable Present lastTeller,
            List<String> typed,
            @Nullable Draft draft,
            long saveAsked,
            boolean readAloud,
            @Nullable Place place) {
        CommandTable commands = voice.commands();
        this.self = self;
        this.surroundings = surroundings;
        this.inputs = inputs;
        this.outbox = outbox;
        this.manner = new Manner(self.id(), voice, settings, readAloud);
        this.here = new Here(place);
        this.supervision = new Supervision(self, surroundings, manner, here);
        this.display = new Display(outbox, manner, supervision);
        this.history = new History(typed);
        this.talk = new Talk(self, surroundings, commands, manner);
        this.away = new Away(self, surroundings, manner);
        this.writing = new Writing(manner, draft);
        this.answers =
                new SessionCommands(
                        self, surroundings, supervision, commands, manner, talk, lastTeller);
        this.own =
                new OwnCommands(
                        self,
                        inputs,
                        outbox,
                        manner,
                        display,
                        new Choices(manner, surroundings, outbox::send),
                        history,
                        away,
                        answers,
                        this::leave,
                        saveAsked);
        this.execution =
                new Execution(
                        self,
                        surroundings,
                        commands,
                        inputs,
                        manner,
                        supervision,
                        talk,
                        history,
                        here,
                        writing,
                        display,
                        own,
                        this::leaving);
    }

    /// What the player has chosen so far.
    public Settings settings() {
        return manner.settings();
    }

    /// All of it, for another node. Nothing may be done with it afterwards.
    public SessionRecord record(
            Instant now,
            long taken,
            @Nullable ByeReason bye,
            SessionRecord.Whereabouts whereabouts) {
        return new SessionRecord(
                SessionRecord.VERSION,
                self,
                now,
                inputs.kept(),
                outbox.kept(),
                answers.lastTeller(),
                taken,
                leaving ? bye : null,
                whereabouts,
                manner.settings(),
                history.lines(),
                own.saveAsked(),
                writing.draft(),
                manner.readAloud(),
                here.place());
    }

    /// Whether the token is one of those of which [#tokenHashes()] were kept.
    public static boolean resumes(String token, List<String> hashes) {
        return ResumeTokens.accepts(token, hashes);
    }

    public Present self() {
        return self;
    }

    public boolean attached() {
        return outbox.attached();
    }

    public boolean leaving() {
        return leaving;
    }

    /// Everything up to this input is saved.
    public long durableInput() {
        return inputs.durable();
    }

    /// What is durable, and the input that has no answer yet.
    public record Owed(long durable, long asked) {}

    /// What the zone owes an answer or a checkpoint for; null when it owes nothing. An input may be
    /// durable before its answer has come, and the answer may have got lost.
    public @Nullable Owed owed() {
        Inputs.Line asked = inputs.inFlight();
        return asked == null && inputs.durable() == inputs.last()
                ? null
                : new Owed(inputs.durable(), asked == null ? inputs.last() : asked.id());
    }

    /// What may be kept of the tokens that resume this session.
    public List<String> tokenHashes() {
        return outbox.tokenHashes();
    }

    /// Whether the connection of this attachment is the one that the session listens to.
    public boolean isCurrent(String attachmentId) {
        return outbox.isCurrent(attachmentId);
    }

    /// A connection takes the session over; the one before is told and closed. False when it asked
    /// to resume and may not: then nothing changed.
    public boolean attach(ClientPort newPort, Attachment attachment) {
        if (!outbox.connect(newPort, attachment)) {
            return false;
        }
        supervision.connectedFrom(attachment);
        manner.reads(attachment);
        own.speak(attachment.language());
        inputs.forgetWaiting();
        Attachment.Resume resume = attachment.resume();
        if (resume != null) {
            outbox.resume(resume.seq(), inputs.last());
            breakLines();
            display.show(talk.listing());
            return true;
        }
        boolean again = outbox.open(inputs.last(), surroundings.lingerSeconds());
        breakLines();
        showListing();
        if (again) {
            display.notice("session.resumed-body", self.name());
            surroundings.look();
        }
        return true;
    }

    /// The first connection of a session that goes on for one that died with its node: the client
    /// has shown that it may resume that.
    public void restart(ClientPort newPort, Attachment attachment) {
        outbox.connect(newPort, attachment.withoutResume());
        supervision.connectedFrom(attachment);
        manner.reads(attachment);
        if (attachment.resumable()) {
            outbox.restart(inputs.last());
        } else {
            outbox.open(inputs.last(), surroundings.lingerSeconds());
        }
        breakLines();
        showListing();
        display.notice("session.restarted");
    }

    private void breakLines() {
        if (manner.settings().width() != null) {
            outbox.send(manner.width());
        }
    }

    /// By itself, for what follows it has a prompt.
    private void showListing() {
        List<OutputItem> listing = talk.listing();
        if (!listing.isEmpty()) {
            outbox.show(listing);
        }
    }

    /// The current connection comes again, because it or the session has missed something: it has
    /// shown everything up to `from`.
    public void reattach(ClientPort samePort, long from) {
        outbox.reconnect(samePort, from);
        outbox.send(new ToClient.InputDone(inputs.durable()));
    }

    /// The current connection asked once more before it heard that it is attached. False when it is
    /// not.
    public boolean greetAgain(ClientPort samePort) {
        return outbox.greetAgain(samePort);
    }

    /// The number behind which [#reattach(ClientPort, long)] sends: `from`, unless what follows it
    /// is gone.
    public long firstAfter(long from) {
        return outbox.firstAfter(from);
    }

    /// The connection is gone; the session stays in play and keeps what is put out.
    public void detach(String attachmentId) {
        if (isCurrent(attachmentId)) {
            outbox.disconnect();
        }
    }

    /// A line from the connection. `id` is 0 from clients that do not number.
    public void input(String attachmentId, long id, String line) {
        if (!isCurrent(attachmentId) || leaving) {
            return;
        }
        if (id == 0) {
            if (inputs.full()) {
                overflowNotice = manner.texts().line("session.too-fast", line);
                return;
            }
        } else {
            outbox.newestTokenArrived();
            if (id <= inputs.durable()) {
                outbox.send(new ToClient.InputDone(inputs.durable()));
                return;
            }
            if (id != inputs.last() + 1) {
                return;
            }
            if (inputs.full()) {
                // The client comes back and sends again, in order, what was not acknowledged.
                outbox.send(new ToClient.Farewell(ByeReason.KICKED, true));
                outbox.disconnect();
                return;
            }
        }
        inputs.add(Expansion.typed(line));
        if (away.is()) {
            display.show(List.of(away.comeBack()));
        }
        next();
    }

    /// The client has shown everything up to `seq`.
    public void acknowledged(String attachmentId, long seq) {
        if (isCurrent(attachmentId)) {
            outbox.newestTokenArrived();
            outbox.acknowledged(seq);
        }
    }

    /// What the character perceives; `executed` is the input that caused it, or 0 when it came by
    /// itself.
    public void perceived(List<GameEvent> events, long executed) {
        if (missed(events, executed)) {
            next();
        }
    }

    /// As [#perceived], of a zone that has the character again: [#entered] follows. True when it
    /// was the answer that was waited for.
    public boolean missed(List<GameEvent> events, long executed) {
        return execution.perceived(events, executed);
    }

    /// A zone has the character, after another one or again: it has executed everything up to
    /// `executed`. Lines that got lost on the way, or with a zone that died before it was saved,
    /// are executed now; `rolledBack` when such a one may have shown more than there is.
    public void entered(long executed, boolean rolledBack) {
        Inputs.Line line = inputs.inFlight();
        boolean undone = inputs.rewind(executed);
        if (undone || rolledBack) {
            notice("session.restarted");
        }
        if (line != null && line.id() <= executed) {
            execution.ownCommandsOf(line);
        }
        next();
    }

    /// Everything up to `inputId` is saved.
    public void durable(long inputId) {
        if (inputs.durable(inputId)) {
            outbox.send(new ToClient.InputDone(inputId));
        }
        own.durable();
    }

    /// Somebody tells this character something.
    public void told(Present from, String words) {
        if (!talk.ignores(from.name())) {
            answers.heardFrom(from);
            away.answer(from);
            display.showPrivately(
                    Talk.said(
                            "tell",
                            from.name(),
                            manner.texts().sentence("tell.from", from.name(), words)));
        }
    }

    /// Somebody says something on a channel.
    public void heard(ChannelLine line) {
        List<OutputItem> items = leaving ? List.of() : talk.heard(line);
        if (!items.isEmpty()) {
            display.show(items);
        }
    }

    /// What the store says of the character's account.
    public void standing(Standing standing) {
        supervision.standing(standing);
    }

    /// Whether the connection comes, or came last, from one of these addresses.
    public boolean comesFrom(String addresses) {
        return supervision.comesFrom(addresses);
    }

    /// What the staff's desk or the post office has made of an input.
    public void staffAnswered(long inputId, Outcome outcome) {
        if (execution.answered(inputId, outcome)) {
            next();
        }
    }

    /// The desk could not be asked: only who is known as one of the staff hears of it.
    public void staffFailed(long inputId) {
        staffAnswered(
                inputId,
                supervision.staff()
                        ? Outcome.of(manner.texts().sentence("staff.trouble"))
                        : new Outcome.NotAllowed());
    }

    /// An order that concerns nothing but what is shown and typed here.
    public void ordered(Order order) {
        switch (order) {
            case Order.Notice(String key, List<String> arguments) ->
                    display.notice(key, arguments.toArray());
            case Order.StaffNotice(String key, List<String> arguments) -> {
                if (supervision.staff()) {
                    display.notice(key, arguments.toArray());
                }
            }
            case Order.Kick(String reason) -> display.notice("kick.you", reason);
            case Order.KickFrom(String _, String reason) -> display.notice("kick.you", reason);
            case Order.Force(String line) -> execution.force(line);
            case Order.Snoop snoop -> supervision.snooped(snoop);
            case Order.Overheard overheard -> {
                if (supervision.mayOverhear()) {
                    display.showPrivately(List.of(supervision.overheard(overheard)));
                }
            }
            case Order.StandingChanged _, Order.GoTo _, Order.Fetch _ -> {}
        }
    }

    /// The connection has said what its client is.
    public void described(String attachmentId, ClientDescription client) {
        if (isCurrent(attachmentId)) {
            display.show(List.of(ClientReport.of(client, manner.texts())));
        }
    }

    /// Tells the player the sentence `key` of the session's manner.texts().
    public void notice(String key) {
        display.notice(key);
    }

    /// Takes the character out of play; [#left] follows.
    public void leave(LeaveReason reason) {
        if (!leaving) {
            leaving = true;
            inputs.forgetWaiting();
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
                                    ? manner.texts().line("session.goodbye.guest")
                                    : manner.texts().line("session.goodbye", self.name());
                    case TAKEN_OVER -> manner.texts().line("session.taken-over");
                    case SHUTDOWN -> manner.texts().line("session.shutdown");
                };
        outbox.show(List.of(last));
        outbox.send(new ToClient.Farewell(reason, reason == ByeReason.SHUTDOWN));
        outbox.disconnect();
    }

    private void next() {
        execution.next();
        if (overflowNotice != null && inputs.noneWaits()) {
            OutputItem notice = overflowNotice;
            overflowNotice = null;
            display.show(List.of(notice));
        }
    }
}
