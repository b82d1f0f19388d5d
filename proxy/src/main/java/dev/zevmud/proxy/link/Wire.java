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

    /// Whether the client does its part in a session: begins with a `hello` and numbers its lines.
    /// Otherwise the game is called at once, and the proxy stands in for it.
    default boolean speaksOfSessions() {
        return false;
    }
}
