package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.post.Draft;
import dev.zevmud.server.session.post.Letter;
import org.jspecify.annotations.Nullable;

/// The small editor of a session: while its player writes something, each line is text, until one
/// that is a single dot. Owned by the session.
final class Writing {

    /// What one types to have it sent, and to throw it away.
    static final String END = ".";

    static final String FORGET = ".q";

    private final Manner manner;
    private @Nullable Draft draft;
    private long sentWith;

    Writing(Manner manner, @Nullable Draft draft) {
        this.manner = manner;
        this.draft = draft;
    }

    @Nullable Draft draft() {
        return draft;
    }

    void begin(Draft begun) {
        draft = begun;
    }

    /// The draft goes to the post office, and is kept until that has answered.
    void sent(long inputId) {
        sentWith = inputId;
    }

    void answered(long inputId) {
        if (inputId == sentWith && inputId > 0) {
            draft = null;
        }
    }

    OutputItem forget() {
        draft = null;
        return manner.texts().line("write.forgotten");
    }

    OutputItem add(Draft before, String line) {
        Draft more = before.with(line);
        if (more.text().codePointCount(0, more.text().length()) > Letter.MAX_BODY) {
            return manner.texts().line("write.full", Letter.MAX_BODY);
        }
        draft = more;
        return manner.texts().line("write.line", more.lines().size());
    }
}
