package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.json.ParseResult;
import java.util.List;

/// How one subprotocol writes what passes over a link. Each link has its own.
interface Wire {

    /// The frames in a message from the browser.
    ParseResult<List<ClientFrame>> read(Message message);

    /// A frame as messages to the browser, in order; none if this subprotocol does not say it.
    List<Message> write(ServerFrame frame);

    /// Whether the game is called when a `hello` comes, and not at once.
    default boolean beginsWithHello() {
        return false;
    }

    /// Whether the client does its part in a session; otherwise the proxy stands in for it.
    default boolean speaksOfSessions() {
        return false;
    }

    /// The GMCP packages that the game is asked for.
    default List<String> packages() {
        return List.of(Introduction.SESSIONS);
    }

    /// What the game is told beside what the proxy can: bits of [dev.zevmud.protocol.telnet.Mtts].
    default int mtts() {
        return 0;
    }

    /// Whether reading may make it say something by itself, as telnet's options do. Who reads such
    /// a client may wait for it.
    default boolean replies() {
        return false;
    }

    /// What is to be sent because something was read.
    default List<Message> takeReplies() {
        return List.of();
    }

    /// Where lines are to be broken, for clients whose lines are broken here; 0: where their window
    /// ends.
    default void breakLinesAt(int columns) {}

    /// The very last messages.
    default List<Message> end() {
        return List.of();
    }
}
