package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Questions and answers on one connection, one after the other, until a step ends them. Owned by
/// the connection's event loop.
///
/// A script may send all its answers at once: lines that arrive while a question is being looked
/// into wait, up to [#MAX_EARLY_LINES]. What is left in the end goes on to the session, see
/// [#takeEarlyLines].
final class Dialogue {

    static final int MAX_EARLY_LINES = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Dialogue.class);

    private final Terminal terminal;
    private final Supplier<Texts> texts;
    private final Deque<String> early = new ArrayDeque<>();
    private Question question;
    private boolean waiting;
    private boolean hidden;
    private boolean over;

    Dialogue(Terminal terminal, Supplier<Texts> texts, Question first) {
        this.terminal = terminal;
        this.texts = texts;
        this.question = first;
    }

    /// Shows `first` and asks the first question.
    void start(List<OutputItem> first) {
        ask(question, first);
    }

    /// The question that waits for its answer; empty while one is looked into.
    List<OutputItem> prompt() {
        return waiting || over ? List.of() : List.of(question.prompt());
    }

    /// One line of the player; ignored once the dialogue is over.
    void line(String line) {
        if (over) {
            return;
        }
        if (waiting) {
            if (early.size() < MAX_EARLY_LINES) {
                early.add(line);
            }
            return;
        }
        take(question.answer(line.strip()));
    }

    /// Leaves the question that is asked, if any, for another step; ignored while one is looked
    /// into.
    void proceed(Supplier<Step> step) {
        if (!over && !waiting) {
            take(step.get());
        }
    }

    List<String> takeEarlyLines() {
        var lines = List.copyOf(early);
        early.clear();
        return lines;
    }

    private void take(Step step) {
        switch (step) {
            case Step.Ask(Question next, List<OutputItem> first) -> {
                ask(next, first);
                if (!early.isEmpty()) {
                    line(early.removeFirst());
                }
            }
            case Step.Await(var later, Question otherwise) -> {
                waiting = true;
                later.whenCompleteAsync(
                        (next, failure) -> {
                            waiting = false;
                            take(failure == null ? next : troubled(failure, otherwise));
                        },
                        terminal.executor());
            }
            case Step.Enter(Entry entry) -> {
                end(List.of());
                terminal.enter(entry);
            }
            case Step.Done(List<OutputItem> last) -> {
                end(last);
                terminal.done();
            }
            case Step.Decided(Matter matter) -> {
                end(List.of());
                terminal.decided(matter);
            }
            case Step.HangUp(List<OutputItem> last) -> {
                end(last);
                terminal.close();
            }
        }
    }

    private void end(List<OutputItem> last) {
        over = true;
        var items = new ArrayList<OutputItem>();
        echo(items, false);
        items.addAll(last);
        if (!items.isEmpty()) {
            terminal.show(items);
        }
    }

    private Step troubled(Throwable failure, Question otherwise) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof RejectedExecutionException) {
            return Step.Ask.now(otherwise, texts.get().line("account.busy"));
        }
        LOG.error("a dialogue could not go on", cause);
        return Step.Ask.now(otherwise, texts.get().line("account.trouble"));
    }

    private void ask(Question next, List<OutputItem> first) {
        question = next;
        var items = new ArrayList<OutputItem>();
        echo(items, next.secret());
        items.addAll(first);
        items.add(next.prompt());
        terminal.show(items);
    }

    private void echo(List<OutputItem> items, boolean hide) {
        if (hidden != hide) {
            items.add(new OutputItem.Echo(!hide));
            hidden = hide;
        }
    }
}
