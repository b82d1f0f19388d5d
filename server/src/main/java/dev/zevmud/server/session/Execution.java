package dev.zevmud.server.session;

import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.command.Resolution;
import dev.zevmud.server.session.post.Draft;
import dev.zevmud.server.session.post.PostCall;
import dev.zevmud.server.session.post.PostOffice;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.world.event.GameEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What becomes of a typed line: it is text of a letter, an earlier line once more, an alias, a
/// command of the staff's desk, of the post office, of the session or of the zone. One at a time.
/// Owned by the session.
final class Execution {

    /// The number of what an alias stands for, and of what one of the staff has typed: no input of
    /// its own.
    private static final long ASIDE = 0;

    private static final long FORCED = -1;

    private final Present self;
    private final Surroundings surroundings;
    private final CommandTable commands;
    private final Inputs inputs;
    private final Manner manner;
    private final Supervision supervision;
    private final Talk talk;
    private final History history;
    private final Here here;
    private final Writing writing;
    private final Display display;
    private final OwnCommands own;
    private final BooleanSupplier leaving;

    /// Nothing is executed any more while it is `leaving`.
    Execution(
            Present self,
            Surroundings surroundings,
            CommandTable commands,
            Inputs inputs,
            Manner manner,
            Supervision supervision,
            Talk talk,
            History history,
            Here here,
            Writing writing,
            Display display,
            OwnCommands own,
            BooleanSupplier leaving) {
        this.self = self;
        this.surroundings = surroundings;
        this.commands = commands;
        this.inputs = inputs;
        this.manner = manner;
        this.supervision = supervision;
        this.talk = talk;
        this.history = history;
        this.here = here;
        this.writing = writing;
        this.display = display;
        this.own = own;
        this.leaving = leaving;
    }

    /// Whatever waits, until something has to be waited for.
    void next() {
        for (Inputs.Line line = take(); line != null; line = take()) {
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
    }

    private Inputs.@Nullable Line take() {
        return leaving.getAsBoolean() ? null : inputs.take();
    }

    /// What the zone shows, as the answer to the input `executed` or, with 0, by itself. True when
    /// it was the answer that was waited for.
    boolean perceived(List<GameEvent> events, long executed) {
        here.perceived(events);
        boolean asked = manner.settings().brief() && looks(executed);
        Inputs.Line line = inputs.inFlight();
        boolean answered = executed != 0 && inputs.executed(executed);
        List<GameEvent> heard = talk.heard(events);
        if (answered || !heard.isEmpty()) {
            display.perceived(heard, asked);
        }
        if (answered && line != null) {
            ownCommandsOf(line);
        }
        return answered;
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
            display.notice("history.none-such");
        } else {
            display.notice("history.again", found.get());
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
        refusals.forEach(display::notice);
        return allowed;
    }

    private Optional<String> refusal(Resolution resolution) {
        return switch (resolution) {
            case Resolution.SessionCommand(String name, String rest) -> refusal(name, rest);
            case Resolution.ZoneCommand(String name, String rest) -> refusal(name, rest);
            case Resolution.Unknown _, Resolution.Empty _ -> Optional.empty();
        };
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

    /// The zone's commands go to the zone together; the session's own follow its answer.
    private void execute(long id, Expansion expansion) {
        var line = new Inputs.Line(id, expansion.line(), false);
        if (expansion.commands().stream()
                .map(commands::resolve)
                .allMatch(Resolution.SessionCommand.class::isInstance)) {
            executedHere(line);
            ownCommandsOf(line);
        } else {
            send(line);
        }
    }

    /// The session's own commands among those that an alias stood for.
    void ownCommandsOf(Inputs.Line line) {
        if (line.line().indexOf('\n') < 0) {
            return;
        }
        for (String command : line.line().lines().toList()) {
            if (!leaving.getAsBoolean()
                    && commands.resolve(command)
                            instanceof Resolution.SessionCommand(String name, String rest)) {
                byTheWay(ASIDE, name, rest);
            }
        }
    }

    /// A command of the session that is no input of its own.
    private void byTheWay(long number, String name, String rest) {
        if (PostOffice.COMMANDS.contains(name)) {
            post(number, name, rest);
        } else {
            own.execute(name, rest);
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
                refusal(name, rest).ifPresentOrElse(display::notice, () -> own.execute(name, rest));
            }
            case Resolution.ZoneCommand(String name, String rest) ->
                    refusal(name, rest)
                            .ifPresentOrElse(
                                    why -> {
                                        executedHere(line);
                                        display.notice(why);
                                    },
                                    () -> send(line));
            case Resolution.Unknown _, Resolution.Empty _ -> send(line);
        }
    }

    /// As typed, but no command of the staff, whoever it is.
    void force(String line) {
        if (leaving.getAsBoolean()) {
            return;
        }
        display.notice("force.you", line);
        if (commands.resolve(line) instanceof Resolution.SessionCommand(String name, String rest)) {
            byTheWay(FORCED, name, rest);
        } else {
            surroundings.command(0, line);
        }
    }

    private void post(long inputId, String name, String rest) {
        surroundings.post(inputId, call(inputId, name, rest, null));
    }

    private PostCall call(long inputId, String name, String rest, @Nullable String body) {
        return new PostCall(
                self,
                manner.texts(),
                inputId,
                surroundings.now(),
                here.place(),
                supervision.address(),
                name,
                rest,
                body);
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
        display.show(List.of(forget ? writing.forget() : writing.add(draft, text)));
    }

    /// What the staff's desk or the post office has made of an input. True when the next may come.
    boolean answered(long inputId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotAllowed() -> {
                boolean back = inputs.back(inputId);
                if (back) {
                    supervision.ordinary(inputId);
                }
                yield back;
            }
            case Outcome.Answer(List<String> lines) -> answered(inputId, lines);
            case Outcome.Write(Draft draft, List<String> lines) -> {
                if (inputId == FORCED) {
                    yield false;
                }
                writing.begin(draft);
                yield answered(inputId, lines);
            }
        };
    }

    private boolean answered(long inputId, List<String> lines) {
        writing.answered(inputId);
        boolean awaited = inputs.executedHere(inputId);
        if (awaited) {
            surroundings.executed(inputId);
        }
        boolean told = awaited || inputId == ASIDE || inputId == FORCED;
        if (told) {
            display.showPrivately(List.of(Texts.lines(lines.toArray(String[]::new))));
        }
        return told;
    }

    private void send(Inputs.Line line) {
        inputs.sent(line);
        surroundings.command(line.id(), line.line());
    }

    private void executedHere(Inputs.Line line) {
        inputs.executedHere(line);
        surroundings.executed(line.id());
    }
}
