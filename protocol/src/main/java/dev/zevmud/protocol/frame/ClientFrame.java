package dev.zevmud.protocol.frame;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.json.Secrets;
import org.jspecify.annotations.Nullable;

/// A frame from the browser to the proxy. In JSON, `type` names the frame.
public sealed interface ClientFrame {

    /// The first frame of a connection: who the client is and, at most one of them, how it gets in.
    record Hello(
            String client,
            String version,
            int columns,
            int rows,
            @Nullable Resume resume,
            @Nullable String ticket)
            implements ClientFrame {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// Which session to go on with; `seq` is the last output that was shown.
    record Resume(String session, String token, long seq) {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// One command line; `id` counts from 1 once the session is open and is absent before.
    record Input(@Nullable Long id, String line) implements ClientFrame {}

    /// Everything up to `seq` was shown.
    record Ack(long seq) implements ClientFrame {}

    record Gmcp(String name, @Nullable JsonNode data) implements ClientFrame {}

    record Size(int columns, int rows) implements ClientFrame {}
}
