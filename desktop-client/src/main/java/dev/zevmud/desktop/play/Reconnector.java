package dev.zevmud.desktop.play;

import dev.zevmud.desktop.connection.Address;
import dev.zevmud.desktop.connection.Backoff;
import dev.zevmud.desktop.connection.ConnectionEvent;
import dev.zevmud.desktop.connection.Dialer;
import dev.zevmud.desktop.connection.GameConnection;
import dev.zevmud.desktop.shared.Alarm;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Keeps a world connected: dials, and after a loss dials again with growing pauses, until the
/// player leaves or the game said goodbye. At most one connection counts; what an older one still
/// says is ignored.
public final class Reconnector {

    /// A connection that held this long, or in which a session opened, was a good one.
    static final Duration STABLE = Duration.ofSeconds(10);

    private static final String QUIT = "quit";

    private final Address address;
    private final Dialer dialer;
    private final Alarm alarm;
    private final Consumer<Runnable> together;
    private final Consumer<ConnectionEvent> listener;
    private final Backoff backoff = new Backoff(new Random());
    private final ReadOnlyObjectWrapper<LinkState> state =
            new ReadOnlyObjectWrapper<>(LinkState.OFFLINE);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("Not connected");
    private @Nullable GameConnection current;
    private Alarm.@Nullable Ringing due;
    private boolean mayReconnect = true;
    private int generation;
    private int columns;
    private int rows;

    /// `together` runs the changes of one batch of events, `listener` takes each of them.
    Reconnector(
            Address address,
            Dialer dialer,
            Alarm alarm,
            Consumer<Runnable> together,
            Consumer<ConnectionEvent> listener) {
        this.address = address;
        this.dialer = dialer;
        this.alarm = alarm;
        this.together = together;
        this.listener = listener;
    }

    public Address address() {
        return address;
    }

    public ReadOnlyObjectProperty<LinkState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    LinkState state() {
        return state.get();
    }

    /// The state in words, such as `Connected`, `Trying again in 4 s`.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Connects now, unless a connection is open or being made.
    public void connect() {
        if (state.get() == LinkState.ONLINE || state.get() == LinkState.CONNECTING) {
            return;
        }
        cancelDue();
        mayReconnect = true;
        int mine = ++generation;
        become(LinkState.CONNECTING, "Connecting…");
        GameConnection made =
                dialer.dial(address, events -> together.accept(() -> receive(mine, events)));
        current = made;
        if (columns > 0) {
            made.resize(columns, rows);
        }
    }

    /// Closes the connection and stays away.
    public void leave() {
        mayReconnect = false;
        cancelDue();
        if (current != null) {
            current.close();
        }
        if (state.get() == LinkState.WAITING) {
            become(LinkState.OFFLINE, "Not connected");
        }
    }

    /// How many characters fit on the screen.
    public void resize(int newColumns, int newRows) {
        if (newColumns == columns && newRows == rows) {
            return;
        }
        columns = newColumns;
        rows = newRows;
        if (current != null) {
            current.resize(columns, rows);
        }
    }

    void sendLine(String line) {
        if (current != null) {
            current.sendLine(line);
        }
    }

    void sendGmcp(GmcpMessage message) {
        if (current != null) {
            current.sendGmcp(message);
        }
    }

    /// A player who quits is not brought back.
    void playerSaid(String line) {
        mayReconnect = !line.strip().equalsIgnoreCase(QUIT);
    }

    void bye(boolean reconnect) {
        mayReconnect = reconnect;
    }

    void inSession() {
        backoff.reset();
    }

    private void receive(int from, List<ConnectionEvent> events) {
        for (ConnectionEvent event : events) {
            if (from != generation) {
                return;
            }
            switch (event) {
                case ConnectionEvent.Opened _ -> {
                    become(LinkState.ONLINE, "Connected");
                    due = alarm.after(STABLE, backoff::reset);
                }
                case ConnectionEvent.Closed _ -> closed();
                case ConnectionEvent.GmcpReady _, ConnectionEvent.Received _ -> {}
            }
            listener.accept(event);
        }
    }

    private void closed() {
        current = null;
        cancelDue();
        if (!mayReconnect) {
            become(LinkState.OFFLINE, "Not connected");
            return;
        }
        Duration wait = backoff.next();
        long seconds = Math.max(1, Math.round((double) wait.toMillis() / 1000));
        become(LinkState.WAITING, "Not connected · trying again in " + seconds + " s");
        due = alarm.after(wait, this::connect);
    }

    private void cancelDue() {
        if (due != null) {
            due.cancel();
            due = null;
        }
    }

    private void become(LinkState newState, String words) {
        state.set(newState);
        status.set(words);
    }
}
