package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.command.Resolution;
import dev.zevmud.server.session.post.Draft;
import dev.zevmud.server.session.post.PostCall;
import dev.zevmud.server.session.post.PostOffice;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One character in play. Owned by one actor; outlives its connections and its nodes.
///
/// Inputs are executed strictly in order, one at a time: the next goes to the zone when the zone
/// has answered the one before, so that what a player reads comes in the order of what was typed,
/// whoever executes it.
public final class Session {

    /// The number of what an alias stands for, and of what one of the staff has typed: no input of
    /// its own.
    private static final long ASIDE = 0;

    private static final long FORCED = -1;

    private final Present self;
    private final Surroundings surroundings;
    private final CommandTable commands;
    private final SessionCommands own;
    private final Inputs inputs;
    private final Outbox outbox;
    private final Supervision supervision;
    private final Manner manner;
    private final Choices choices;
    private final History history;
    private final Talk talk;
    private final Away away;
    private final Writing writing;

    private boolean leaving;
    private long saveAsked;
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
                new Outbox(self.id().value()),
                null,
                List.of(),
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
                new Outbox(record.id().value(), record.outbox()),
                record.lastTeller(),
                record.history() == null ? List.of() : record.history(),
                record.draft());
        saveAsked = record.saveAsked();
        Attachment attachment = record.outbox().attachment();
        if (attachment != null) {
            manner.reads(attachment);
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
            @Nullable Draft draft) {
        this.self = self;
        this.history = new History(typed);
        this.surroundings = surroundings;
        this.commands = voice.commands();
        this.inputs = inputs;
        this.outbox = outbox;
        this.manner = new Manner(self.id(), voice, settings);
        this.choices = new Choices(manner, surroundings, outbox::send);
        this.supervision = new Supervision(self, surroundings, manner);
        this.talk = new Talk(self, surroundings, commands, manner);
        this.writing = new Writing(manner, draft);
        this.away = new Away(self, surroundings, manner);
        this.own =
                new SessionCommands(
                        self, surroundings, supervision, commands, manner, talk, lastTeller);
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
                own.lastTeller(),
                taken,
                leaving ? bye : null,
                whereabouts,
                manner.settings(),
                history.lines(),
                saveAsked,
                writing.draft());
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
        inputs.forgetWaiting();
        Attachment.Resume resume = attachment.resume();
        if (resume != null) {
            outbox.resume(resume.seq(), inputs.last());
            breakLines();
            show(talk.listing());
            return true;
        }
        boolean again = outbox.open(inputs.last(), surroundings.lingerSeconds());
        breakLines();
        showListing();
        if (again) {
            show(List.of(manner.texts().line("session.resumed-body", self.name())));
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
        show(List.of(manner.texts().line("session.restarted")));
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
            show(List.of(away.comeBack()));
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
        boolean asked = manner.settings().brief() && looks(executed);
        Inputs.Line line = inputs.inFlight();
        boolean answered = executed != 0 && inputs.executed(executed);
        List<GameEvent> heard = talk.heard(events);
        if (answered || !heard.isEmpty()) {
            showHeard(heard, asked);
        }
        if (answered && line != null) {
            ownCommandsOf(line);
        }
        return answered;
    }

    /// What is secret is between two, whoever reads along.
    private void showHeard(List<GameEvent> events, boolean asked) {
        if (events.stream().noneMatch(Session::secret)) {
            show(manner.render(events, asked));
            return;
        }
        showPrivately(manner.render(events, asked));
        supervision.copy(
                manner.render(events.stream().filter(event -> !secret(event)).toList(), asked));
    }

    private static boolean secret(GameEvent event) {
        return event instanceof GameEvent.Uttered uttered && uttered.secret();
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
            ownCommandsOf(line);
        }
        next();
    }

    /// Everything up to `inputId` is saved.
    public void durable(long inputId) {
        if (inputs.durable(inputId)) {
            outbox.send(new ToClient.InputDone(inputId));
        }
        if (saveAsked != 0 && inputs.durable() >= saveAsked) {
            saveAsked = 0;
            notice(self.id().isGuest() ? "save.guest" : "save.done");
        }
    }

    /// Somebody tells this character something.
    public void told(Present from, String words) {
        if (!talk.ignores(from.name())) {
            own.heardFrom(from);
            away.answer(from);
            showPrivately(
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
            show(items);
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

    /// What the staff's desk has made of an input.
    public void staffAnswered(long inputId, Outcome outcome) {
        switch (outcome) {
            case Outcome.NotAllowed() -> {
                if (inputs.back(inputId)) {
                    supervision.ordinary(inputId);
                    next();
                }
            }
            case Outcome.Answer(List<String> lines) -> answered(inputId, lines);
            case Outcome.Write(Draft draft, List<String> lines) -> {
                if (inputId != FORCED) {
                    writing.begin(draft);
                    answered(inputId, lines);
                }
            }
        }
    }

    private void answered(long inputId, List<String> lines) {
        writing.answered(inputId);
        boolean awaited = inputs.executedHere(inputId);
        if (awaited) {
            surroundings.executed(inputId);
        }
        if (awaited || inputId == ASIDE || inputId == FORCED) {
            showPrivately(List.of(Texts.lines(lines.toArray(String[]::new))));
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
                    show(List.of(manner.texts().line(key, arguments.toArray())));
            case Order.StaffNotice(String key, List<String> arguments) -> {
                if (supervision.staff()) {
                    show(List.of(manner.texts().line(key, arguments.toArray())));
                }
            }
            case Order.Kick(String reason) ->
                    show(List.of(manner.texts().line("kick.you", reason)));
            case Order.KickFrom(String _, String reason) ->
                    show(List.of(manner.texts().line("kick.you", reason)));
            case Order.Force(String line) -> forced(line);
            case Order.Snoop snoop -> supervision.snooped(snoop);
            case Order.Overheard overheard -> {
                if (supervision.mayOverhear()) {
                    showPrivately(List.of(supervision.overheard(overheard)));
                }
            }
            case Order.StandingChanged _, Order.GoTo _, Order.Fetch _ -> {}
        }
    }

    /// As typed, but no command of the staff, whoever it is.
    private void forced(String line) {
        if (leaving) {
            return;
        }
        show(List.of(manner.texts().line("force.you", line)));
        if (commands.resolve(line) instanceof Resolution.SessionCommand(String name, String rest)) {
            if (PostOffice.COMMANDS.contains(name)) {
                post(FORCED, name, rest);
            } else {
                ownCommand(name, rest);
            }
        } else {
            surroundings.command(0, line);
        }
    }

    /// The connection has said what its client is.
    public void described(String attachmentId, ClientDescription client) {
        if (isCurrent(attachmentId)) {
            show(List.of(ClientReport.of(client, manner.texts())));
        }
    }

    /// Tells the player the sentence `key` of the session's manner.texts().
    public void notice(String key) {
        show(List.of(manner.texts().line(key)));
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
        for (Inputs.Line line = leaving ? null : inputs.take();
                line != null;
                line = leaving ? null : inputs.take()) {
            Draft draft = writing.draft();
            if (line.own()) {
                executedHere(line);
            } else if (draft != null) {
                write(line, draft);
            } else if (History.asks(line.line())) {
                again(line);
            } else {
                history.add(line.id(), line.line());
                begin(line);
            }
        }
        if (overflowNotice != null && inputs.noneWaits()) {
            OutputItem notice = overflowNotice;
            overflowNotice = null;
            show(List.of(notice));
        }
    }

    /// Whether it was asked for: a player who looks wants to read it all.
    private boolean looks(long executed) {
        Inputs.Line line = inputs.inFlight();
        return line != null
                && line.id() == executed
                && commands.resolve(line.line())
                        instanceof Resolution.ZoneCommand(String name, String _)
                && name.equals("look");
    }

    /// An earlier line once more.
    private void again(Inputs.Line asking) {
        Optional<String> found = history.find(asking.line());
        if (found.isEmpty()) {
            executedHere(asking);
            notice("history.none-such");
        } else {
            show(List.of(manner.texts().line("history.again", found.get())));
            history.add(asking.id(), found.get());
            begin(new Inputs.Line(asking.id(), found.get(), false));
        }
    }

    private void begin(Inputs.Line line) {
        if (supervision.asks(line)) {
            inputs.sent(line);
            return;
        }
        Optional<Expansion> expansion = Expansion.of(line.line(), manner.settings().aliases());
        if (expansion.isPresent()) {
            execute(line.id(), allowed(expansion.get()));
        } else {
            execute(line);
        }
    }

    /// Without the commands that the player may not use now, who is told why.
    private Expansion allowed(Expansion expansion) {
        Set<String> refusals = new LinkedHashSet<>();
        var allowed =
                new Expansion(
                        expansion.commands().stream()
                                .filter(command -> {
                                    Optional<String> why = refusal(commands.resolve(command));
                                    why.ifPresent(refusals::add);
                                    return why.isEmpty();
                                })
                                .toList());
        refusals.forEach(this::notice);
        return allowed;
    }

    private Optional<String> refusal(Resolution resolution) {
        return switch (resolution) {
            case Resolution.SessionCommand(String name, String rest) -> refusal(name, rest);
            case Resolution.ZoneCommand(String name, String rest) -> refusal(name, rest);
            case Resolution.Unknown _, Resolution.Empty _ -> Optional.empty();
        };
    }

    /// The zone's commands go to the zone together; the session's own follow its answer.
    private void execute(long id, Expansion expansion) {
        var line = new Inputs.Line(id, expansion.line(), false);
        if (expansion.commands().stream()
                .map(commands::resolve)
                .allMatch(Resolution.SessionCommand.class::isInstance)) {
            executedHere(line);
            ownCommandsOf(line);
        } else {
            inputs.sent(line);
            surroundings.command(id, line.line());
        }
    }

    private void ownCommandsOf(Inputs.Line line) {
        if (line.line().indexOf('\n') < 0) {
            return;
        }
        for (String command : line.line().lines().toList()) {
            if (!leaving
                    && commands.resolve(command)
                            instanceof Resolution.SessionCommand(String name, String rest)) {
                ownCommand(name, rest);
            }
        }
    }

    private void execute(Inputs.Line line) {
        switch (commands.resolve(line.line())) {
            case Resolution.SessionCommand(String name, String rest)
                    when PostOffice.COMMANDS.contains(name) -> {
                inputs.sent(line);
                post(line.id(), name, rest);
            }
            case Resolution.SessionCommand(String name, String rest) -> {
                executedHere(line);
                refusal(name, rest).ifPresentOrElse(this::notice, () -> ownCommand(name, rest));
            }
            case Resolution.ZoneCommand(String name, String rest) ->
                    refusal(name, rest)
                            .ifPresentOrElse(
                                    why -> {
                                        executedHere(line);
                                        notice(why);
                                    },
                                    () -> send(line));
            case Resolution.Unknown _, Resolution.Empty _ -> send(line);
        }
    }

    private void post(long inputId, String name, String rest) {
        surroundings.post(inputId, call(inputId, name, rest, null));
    }

    private PostCall call(long inputId, String name, String rest, @Nullable String body) {
        return new PostCall(self, manner.texts(), inputId, surroundings.now(), name, rest, body);
    }

    /// A line of what the player is writing.
    private void write(Inputs.Line line, Draft draft) {
        String text = line.line().stripTrailing();
        if (text.strip().equals(Writing.END) && !draft.text().isEmpty()) {
            inputs.sent(line);
            writing.sent(line.id());
            surroundings.post(
                    line.id(), call(line.id(), draft.command(), draft.head(), draft.text()));
            return;
        }
        executedHere(line);
        boolean forget = text.strip().equals(Writing.FORGET) || text.strip().equals(Writing.END);
        show(List.of(forget ? writing.forget() : writing.add(draft, text)));
    }

    private void send(Inputs.Line line) {
        inputs.sent(line);
        surroundings.command(line.id(), line.line());
    }

    /// Why the player may not say this now.
    private Optional<String> refusal(String name, String rest) {
        boolean speech =
                Supervision.SPEECH.contains(name)
                        || commands.isSocial(name)
                        || talk.speaks(name, rest);
        if (speech && supervision.muted()) {
            return Optional.of("mute.silent");
        }
        return talk.tooFast(name, rest) ? Optional.of("talk.too-fast") : Optional.empty();
    }

    private void executedHere(Inputs.Line line) {
        inputs.executedHere(line);
        surroundings.executed(line.id());
    }

    private void ownCommand(String name, String rest) {
        switch (name) {
            case "afk" -> show(List.of(away.leave(rest)));
            case "quit" -> leave(LeaveReason.QUIT);
            // Its connection knows it best, and answers by #described.
            case "terminal" -> outbox.send(new ToClient.Describe());
            case "password" -> confide(Matter.PASSWORD);
            case "delete" -> delete(rest);
            case "history" -> show(List.of(history.shown(manner.texts())));
            case "save" -> save();
            // What somebody says to one other is between them.
            case "tell", "reply" -> showPrivately(own.execute(name, rest));
            case String _ when Choices.COMMANDS.contains(name) -> show(choices.execute(name, rest));
            case String _ when PostOffice.COMMANDS.contains(name) -> post(ASIDE, name, rest);
            default -> show(own.execute(name, rest));
        }
    }

    private void delete(String what) {
        switch (what.strip().toLowerCase(Locale.ROOT)) {
            case "character" -> confide(Matter.DELETE_CHARACTER);
            case "account" -> confide(Matter.DELETE_ACCOUNT);
            default -> notice("delete.what");
        }
    }

    private void confide(Matter matter) {
        outbox.send(new ToClient.Confide(matter, self.id(), manner.language()));
    }

    /// Everything is saved as it happens; the answer comes when this is.
    private void save() {
        saveAsked = inputs.last();
        notice("save.begins");
        if (inputs.durable() >= saveAsked) {
            durable(inputs.durable());
        }
    }

    /// One output: the items, then the prompt.
    private void show(List<OutputItem> items) {
        showPrivately(items);
        supervision.copy(items);
    }

    private void showPrivately(List<OutputItem> items) {
        var all = new ArrayList<>(items);
        all.add(manner.prompt());
        outbox.show(all);
    }
}
