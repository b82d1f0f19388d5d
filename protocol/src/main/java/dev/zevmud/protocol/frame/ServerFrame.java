package dev.zevmud.protocol.frame;

import dev.zevmud.protocol.json.Secrets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A frame from the proxy to the browser. In JSON, `type` names the frame.
public sealed interface ServerFrame {

    record Mud(String name, String version) {}

    /// The character is in play: from here on, output and input are numbered. `linger` in seconds.
    record Open(String session, String token, long seq, long inputId, int linger, Mud mud)
            implements ServerFrame {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// What one flush shows; `seq` is absent before [Open] and for games without sessions.
    record Output(@Nullable Long seq, List<OutputItem> items) implements ServerFrame {
        public Output {
            items = List.copyOf(items);
        }
    }

    /// Every input up to `id` is executed and durable.
    record Ack(long id) implements ServerFrame {}

    /// The session goes on at `seq + 1 + gap`.
    record Resumed(String token, long seq, long gap, long inputId, boolean restarted)
            implements ServerFrame {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// The session cannot be resumed; a normal login follows.
    record Refused(RefusedReason reason) implements ServerFrame {}

    /// How the proxy stands with the game; `retryInMs` while it waits for its next try.
    record Status(ConnectionState state, @Nullable Long retryInMs) implements ServerFrame {}

    /// The connection ends; `reconnect` says whether the client may try again by itself.
    record Bye(ByeReason reason, boolean reconnect) implements ServerFrame {}

    enum ConnectionState {
        CONNECTING,
        ONLINE,
        GAME_RESTARTING,
        GAME_UNREACHABLE
    }
}
