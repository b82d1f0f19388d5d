package dev.zevmud.server.session;

import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where sessions are kept while they move from node to node, and what resumes them after a node
/// has died. Every call blocks.
public interface SessionRepository {

    /// Keeps a session; an older record of it is replaced.
    void keep(SessionRecord session);

    /// Takes a kept session out; only one caller gets it.
    Optional<SessionRecord> take(CharacterId character);

    /// From here on these tokens, SHA-256 in base64url, resume the session, until `until`.
    void keepTokens(CharacterId character, List<String> hashes, Instant until);

    /// The hashes that resume this character's session at `now`; none when it is over.
    List<String> tokens(CharacterId character, Instant now);

    /// The session is over: nothing resumes it.
    void forget(CharacterId character);

    /// Forgets all sessions that were kept before `then` and that nobody has come for, and the
    /// tokens that were over by then.
    void forgetOlder(Instant then);
}
