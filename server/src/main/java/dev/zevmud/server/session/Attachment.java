package dev.zevmud.server.session;

import dev.zevmud.protocol.json.Secrets;
import org.jspecify.annotations.Nullable;

/// A connection that wants to be a session's. `id` is unique for each connection; `resumable` ones
/// number their inputs and acknowledge outputs. `address` is where it comes from, null when nobody
/// knows (releases before did not say). `trace` names the connection in the logs of the proxy and
/// of every node that has to do with it; null in what releases before said. `language` is what the
/// player said at the first prompt, null when nothing was said.
public record Attachment(
        String id,
        boolean resumable,
        boolean screenReader,
        @Nullable Resume resume,
        @Nullable String address,
        @Nullable String trace,
        @Nullable String language) {

    public Attachment(String id, boolean resumable, boolean screenReader, @Nullable Resume resume) {
        this(id, resumable, screenReader, resume, null, null, null);
    }

    Attachment withoutResume() {
        return new Attachment(id, resumable, screenReader, null, address, trace, language);
    }

    /// Going on where an earlier connection stopped; `seq` is the last output that was shown. Never
    /// logged.
    public record Resume(String token, long seq) {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }
}
