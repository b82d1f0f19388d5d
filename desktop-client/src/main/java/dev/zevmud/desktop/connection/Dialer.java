package dev.zevmud.desktop.connection;

import java.util.List;
import java.util.function.Consumer;

/// Opens connections.
public interface Dialer {

    /// Starts to connect and returns at once. `listener` gets every event, several at a time, on
    /// the thread that owns the screen.
    GameConnection dial(Address address, Consumer<List<ConnectionEvent>> listener);
}
