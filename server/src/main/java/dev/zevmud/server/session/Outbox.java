package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.RefusedReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session's way to its connection: which one it has, the outputs with their numbers, the tokens
/// that resume. Owned by the session.
final class Outbox {

    /// All of it, as it is kept while the session moves; of the tokens only the hashes.
    public record Kept(
            boolean opened,
            long lastSeq,
            long lastShown,
            List<ToClient.Show> outputs,
            List<String> tokens,
            @Nullable Attachment attachment) {
        public Kept {
            outputs = List.copyOf(outputs);
            tokens = List.copyOf(tokens);
        }
    }

    /// What the connection was told first, and the output behind which it goes on.
    private record Greeting(ToClient words, long from) {}

    private final String session;
    private final OutputLog log;
    private final Backlog backlog = new Backlog();
    private final ResumeTokens tokens = new ResumeTokens();
    private @Nullable ClientPort port;
    private @Nullable Attachment attachment;
    private @Nullable Greeting greeting;
    private boolean opened;
    private long lastShown;

    Outbox(String session, OutputLog log) {
        this.session = session;
        this.log = log;
    }

    Outbox(String session, OutputLog log, Kept kept) {
        this(session, log);
        opened = kept.opened();
        lastShown = kept.lastShown();
        attachment = kept.attachment();
        backlog.restore(kept.outputs(), kept.lastSeq());
        tokens.restore(kept.tokens());
    }

    Kept kept() {
        return new Kept(
                opened,
                backlog.lastSeq(),
                lastShown,
                backlog.after(0),
                tokens.hashes(),
                attachment == null ? null : attachment.withoutResume());
    }

    boolean attached() {
        return port != null;
    }

    boolean isCurrent(String attachmentId) {
        return attachment != null && attachment.id().equals(attachmentId);
    }

    List<String> tokenHashes() {
        return tokens.hashes();
    }

    /// A connection takes over, the one before is told. False when it asked to resume and may not.
    boolean connect(ClientPort newPort, Attachment newAttachment) {
        Attachment.Resume resume = newAttachment.resume();
        if (resume != null && !tokens.accepts(resume.token())) {
            newPort.send(new ToClient.Refused(RefusedReason.UNKNOWN));
            return false;
        }
        if (!isCurrent(newAttachment.id())) {
            send(new ToClient.Farewell(ByeReason.TAKEN_OVER, false));
        }
        port = newPort;
        attachment = newAttachment;
        return true;
    }

    /// Begins, or begins again, for a client that knows nothing; true if it is again.
    boolean open(long lastInput, int lingerSeconds) {
        boolean again = opened;
        opened = true;
        List<ToClient.Show> missed = again ? backlog.after(lastShown) : List.of();
        long from = missed.isEmpty() ? backlog.lastSeq() : missed.getFirst().seq() - 1;
        greet(new ToClient.Open(session, tokens.issue(), from, lastInput, lingerSeconds), from);
        missed.forEach(this::send);
        lastShown = backlog.lastSeq();
        return again;
    }

    /// Goes on where the client stopped.
    void resume(long from, long lastInput) {
        opened = true;
        long gap = backlog.gapAfter(from);
        greet(new ToClient.Resumed(tokens.issue(), from, gap, lastInput, false), from);
        backlog.after(from).forEach(this::send);
        lastShown = backlog.lastSeq();
    }

    /// Begins anew for a client whose session died with its node.
    void restart(long lastInput) {
        opened = true;
        greet(new ToClient.Resumed(tokens.issue(), 0, 0, lastInput, true), 0);
    }

    private void greet(ToClient words, long from) {
        greeting = new Greeting(words, from);
        send(words);
    }

    /// The current connection asked once more before it heard its greeting, which may have got
    /// lost: the same again, and what followed it. False when it was not greeted.
    boolean greetAgain(ClientPort samePort) {
        Greeting first = greeting;
        if (port == null || first == null) {
            return false;
        }
        port = samePort;
        send(first.words());
        backlog.after(first.from()).forEach(this::send);
        lastShown = backlog.lastSeq();
        return true;
    }

    /// The number behind which the outputs come for one that has shown everything up to `from`.
    long firstAfter(long from) {
        return from + backlog.gapAfter(from);
    }

    /// The same connection again, which has shown everything up to `from`.
    void reconnect(ClientPort samePort, long from) {
        port = samePort;
        backlog.after(from).forEach(this::send);
        lastShown = backlog.lastSeq();
    }

    /// The connection is gone.
    void disconnect() {
        port = null;
        attachment = null;
        greeting = null;
    }

    void newestTokenArrived() {
        tokens.newestArrived();
    }

    void acknowledged(long seq) {
        backlog.acknowledged(seq);
    }

    /// Numbers an output, keeps it and sends it, if there is somebody to send it to.
    void show(List<OutputItem> items) {
        ToClient.Show output = backlog.add(items, limit());
        log.shown(session, output);
        if (port != null) {
            port.send(output);
            lastShown = output.seq();
        }
    }

    void send(ToClient message) {
        if (port != null) {
            port.send(message);
        }
    }

    /// A session with a classic client keeps little while it is attached: it will not be asked for
    /// more. While nobody listens, everything waits.
    private int limit() {
        return port != null && attachment != null && !attachment.resumable()
                ? Backlog.MAX_CLASSIC_BYTES
                : Backlog.MAX_BYTES;
    }
}
