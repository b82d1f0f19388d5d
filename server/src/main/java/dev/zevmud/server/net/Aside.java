package dev.zevmud.server.net;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.login.Confidence;
import dev.zevmud.server.session.login.Terminal;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What one in play is asked in private. Passwords end here: the session counts their lines and
/// hears nothing of them. Owned by the channel's event loop.
///
/// A script may send its answers together with the command that leads to the questions: from such a
/// command on, lines are held back until the session has had the questions asked.
final class Aside {

    private static final Set<String> LEADS_HERE =
            Set.of("password", "delete character", "delete account");

    /// Of such a line, with the blanks that somebody may type.
    private static final int LONGEST = 64;

    private static final int MAX_HELD = 64;
    private static final long PATIENCE_SECONDS = 5;

    /// Where all other lines go.
    interface Onward {
        void input(long id, String line);
    }

    private record Held(long id, String line) {}

    private final Accounts accounts;
    private final Languages languages;
    private final Terminal terminal;
    private final Onward onward;
    private final EventLoop loop;
    private @Nullable Confidence confidence;
    private @Nullable Deque<Held> held;
    private @Nullable ScheduledFuture<?> patience;
    private boolean numbers;

    Aside(
            Accounts accounts,
            Languages languages,
            Terminal terminal,
            Onward onward,
            EventLoop loop) {
        this.accounts = accounts;
        this.languages = languages;
        this.terminal = terminal;
        this.onward = onward;
        this.loop = loop;
    }

    /// A line in play; `id` is 0 from clients that do not number.
    void input(long id, String line) {
        numbers |= id != 0;
        if (confidence != null) {
            if (id != 0) {
                onward.input(id, "");
            }
            confidence.line(line);
        } else if (held != null) {
            if (held.size() < MAX_HELD) {
                held.add(new Held(id, line));
            }
        } else {
            onward.input(id, line);
            if (leadsHere(line)) {
                held = new ArrayDeque<>();
                patience = loop.schedule(this::release, PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /// Each line in play is looked at, so most are told apart by their length.
    private static boolean leadsHere(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        var words = new StringJoiner(" ");
        new StringTokenizer(line)
                .asIterator()
                .forEachRemaining(word -> words.add((CharSequence) word));
        return LEADS_HERE.contains(words.toString().toLowerCase(Locale.ROOT));
    }

    void begin(ToClient.Confide asked) {
        if (confidence == null) {
            confidence =
                    new Confidence(
                            asked.matter(),
                            asked.who(),
                            accounts,
                            languages.in(asked.language()),
                            terminal);
            confidence.start();
        }
        release();
    }

    private void release() {
        if (patience != null) {
            patience.cancel(false);
            patience = null;
        }
        Deque<Held> lines = held;
        held = null;
        if (lines != null) {
            lines.forEach(line -> input(line.id(), line.line()));
        }
    }

    /// The question once more, below what was shown meanwhile.
    List<OutputItem> prompt() {
        return confidence == null ? List.of() : confidence.prompt();
    }

    /// The questions are over. An empty line has the session show its prompt; one that numbers has
    /// seen it already, for each of its answers was counted.
    void done() {
        Confidence over = confidence;
        confidence = null;
        if (over != null && !numbers) {
            onward.input(0, "");
            over.takeEarlyLines().forEach(line -> input(0, line));
        }
    }

    /// What the session does now ends it.
    void decided() {
        confidence = null;
    }

    void close() {
        confidence = null;
        held = null;
        if (patience != null) {
            patience.cancel(false);
        }
    }
}
