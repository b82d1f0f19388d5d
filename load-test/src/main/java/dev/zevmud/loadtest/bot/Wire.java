package dev.zevmud.loadtest.bot;

import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection that speaks numbered sessions, whatever carries it. Belongs to one thread.
interface Wire extends AutoCloseable {

    Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    static Wire connect(Address address) throws IOException {
        return switch (address.kind()) {
            case TELNET -> TelnetWire.connect(address);
            case WEB_SOCKET -> WebSocketWire.connect(address);
        };
    }

    /// Waits for something, at most so long, and tells what it means; false at the end.
    boolean read(Duration timeout, Consumer<ServerEvent> sink) throws IOException;

    /// Whether the other side is known to speak sessions, so that [#begin] may be said.
    boolean ready();

    /// The first words: goes on with a session, or begins with logging in.
    void begin(ZevSession.@Nullable Resume resume) throws IOException;

    /// A line outside of a session.
    void line(String line) throws IOException;

    void say(ZevSession message) throws IOException;

    @Override
    void close();
}
