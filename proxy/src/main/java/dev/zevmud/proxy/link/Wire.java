package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.json.ParseResult;
import java.util.List;

/// How one subprotocol writes what passes over a link. Each link has its own.
interface Wire {

    /// The frames in a message from the browser.
    ParseResult<List<ClientFrame>> read(String message);

    /// A frame as a message to the browser; empty: this subprotocol does not say it.
    String write(ServerFrame frame);

    /// Whether the browser begins with a `hello`; otherwise the game is called at once.
    boolean beginsWithHello();
}
