package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Accounts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The dialogue of one connection, from the banner to the character that enters play. Owned by the
/// connection's event loop.
///
/// A script may send all its answers at once: lines that arrive while a question is being looked
/// into wait, up to [#MAX_EARLY_LINES]. What is left when the character enters goes on to the
/// session, see [#takeEarlyLines].
public final class Login {

    static final int MAX_EARLY_LINES = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    private final Terminal terminal;
    private final Languages languages;
    private final Deque<String> early = new ArrayDeque<>();
    private Question question;
    private boolean waiting;
    private boolean hidden;
    private boolean over;

    public Login(Accounts accounts, Languages languages, Terminal terminal) {
        this.terminal = terminal;
        this.languages = languages;
        this.question = new LanguageChoice(accounts, languages, terminal);
    }

    private Texts texts() {
        return languages.in(terminal.language());
    }

    /// Shows the banner (not to a screen reader) and the first prompt.
    public void start() {
        Texts texts = texts();
        var first = new ArrayList<OutputItem>();
        if (terminal.screenReader()) {
            first.add(
                    Texts.lines(
                            texts.sentence("welcome.screenreader"),
                            texts.sentence("welcome.language")));
        } else {
            first.add(
                    Texts.lines(
                            "",
                            texts.sentence("banner.1"),
                            texts.sentence("banner.2"),
                            texts.sentence("banner.3"),
                            texts.sentence("banner.4"),
                            texts.sentence("banner.5"),
                            texts.sentence("banner.6"),
                            "",
                            texts.sentence("welcome.voice"),
                            texts.sentence("welcome.language")));
        }
        ask(question, first);
    }

    /// One line of the player; ignored once the dialogue is over.
    public void line(String line) {
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

    /// The lines that came in before the character was in play, in order; they are the session's
    /// from here on.
    public List<String> takeEarlyLines() {
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
                over = true;
                var items = new ArrayList<OutputItem>();
                echo(items, false);
                if (!items.isEmpty()) {
                    terminal.show(items);
                }
                terminal.enter(entry);
            }
            case Step.HangUp(List<OutputItem> last) -> {
                over = true;
                var items = new ArrayList<OutputItem>();
                echo(items, false);
                items.addAll(last);
                terminal.show(items);
                terminal.close();
            }
        }
    }

    private Step troubled(Throwable failure, Question otherwise) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof RejectedExecutionException) {
            return Step.Ask.now(otherwise, texts().line("account.busy"));
        }
        LOG.error("the login dialogue could not go on", cause);
        return Step.Ask.now(otherwise, texts().line("account.trouble"));
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
