package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.json.Secrets;
import dev.zevmud.server.world.CharacterId;
import java.util.List;

/// What a session sends to its connection. A classic telnet client sees only [Show] and the end;
/// the rest is the GMCP package `Zev.Session`, for clients that asked for it.
public sealed interface ToClient {

    /// Play begins: from here on output is numbered.
    record Open(String session, String token, long seq, long inputId, int lingerSeconds)
            implements ToClient {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// One output, shown whole or not at all.
    record Show(long seq, List<OutputItem> items) implements ToClient {
        public Show {
            items = List.copyOf(items);
        }
    }

    /// Every input up to `id` is executed and durable.
    record InputDone(long id) implements ToClient {}

    /// Asks what program is at the other end; [Sessions.Link#described] answers.
    record Describe() implements ToClient {}

    /// Has the connection ask the player about something in private, in this language; what it
    /// hears stays there.
    record Confide(Matter matter, CharacterId who, String language) implements ToClient {}

    /// Where lines are to be broken, in columns; 0: as wide as the client says it is.
    record Width(int columns) implements ToClient {}

    record Resumed(String token, long seq, long gap, long inputId, boolean restarted)
            implements ToClient {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// Not resumed: the login dialogue follows.
    record Refused(RefusedReason reason) implements ToClient {}

    /// The last thing a connection hears; then it is closed.
    record Farewell(ByeReason reason, boolean reconnect) implements ToClient {}
}
