package dev.zevmud.proxy.link;

import java.io.IOException;

/// The player's end of a link.
public interface Browser {

    /// Where the player is: what the game is told.
    String address();

    /// Sends a message and returns when the browser's socket has taken it.
    ///
    /// @throws IOException if it has not within [Link#SEND_LIMIT], or never will
    void send(Message message) throws IOException;

    /// Keeps the connection known to whatever lies between. False, and not sent, when several in a
    /// row were not answered: nobody is there any more.
    default boolean ping() {
        return true;
    }

    /// Closes with a code of RFC 6455 or ours (session-protocol.md); never blocks.
    void close(int code, String reason);
}
