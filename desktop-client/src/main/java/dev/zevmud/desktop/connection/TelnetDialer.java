package dev.zevmud.desktop.connection;

import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.telnet.Mtts;
import java.util.List;
import java.util.function.Consumer;

/// Opens telnet connections.
public final class TelnetDialer implements Dialer {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int DEFAULT_ROWS = 24;

    private final Consumer<Runnable> nextPulse;

    /// `nextPulse` runs work on the thread that owns the screen, when it is drawn next.
    public TelnetDialer(Consumer<Runnable> nextPulse) {
        this.nextPulse = nextPulse;
    }

    @Override
    public GameConnection dial(Address address, Consumer<List<ConnectionEvent>> listener) {
        TelnetConnection connection =
                new TelnetConnection(address, identity(), new Inbox(nextPulse, listener));
        connection.start();
        return connection;
    }

    static ClientIdentity identity() {
        String version = TelnetDialer.class.getPackage().getImplementationVersion();
        return new ClientIdentity(
                        "zev-mud desktop",
                        version == null ? "development" : version,
                        "XTERM",
                        DEFAULT_COLUMNS,
                        DEFAULT_ROWS,
                        Mtts.ANSI
                                | Mtts.UTF_8
                                | Mtts.COLORS_256
                                | Mtts.TRUE_COLOR
                                | Mtts.MNES
                                | Mtts.MSLP,
                        List.of(
                                "Zev.Session 1",
                                "Char 1",
                                "Char.Vitals 1",
                                "Room 1",
                                "Room.Info 1"))
                .with(ClientIdentity.Feature.COMPRESSED_OUTPUT);
    }
}
