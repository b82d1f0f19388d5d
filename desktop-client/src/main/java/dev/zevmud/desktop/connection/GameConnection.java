package dev.zevmud.desktop.connection;

import dev.zevmud.protocol.gmcp.GmcpMessage;

/// One connection to a game, being made, open or over. What is sent while it is not open is
/// dropped. Every method may be called on any thread and returns at once.
public interface GameConnection extends AutoCloseable {

    void sendLine(String line);

    void sendGmcp(GmcpMessage message);

    /// Tells the game how many characters fit on the screen.
    void resize(int columns, int rows);

    /// Ends the connection; a [ConnectionEvent.Closed] still follows.
    @Override
    void close();
}
