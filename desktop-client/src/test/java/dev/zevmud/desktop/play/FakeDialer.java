package dev.zevmud.desktop.play;

import dev.zevmud.desktop.connection.Address;
import dev.zevmud.desktop.connection.ConnectionEvent;
import dev.zevmud.desktop.connection.Dialer;
import dev.zevmud.desktop.connection.GameConnection;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Connections that a test plays the other end of.
final class FakeDialer implements Dialer {

    static final class Call implements GameConnection {

        final List<String> lines = new ArrayList<>();
        final List<GmcpMessage> messages = new ArrayList<>();
        String size = "";
        boolean closed;
        private final Consumer<List<ConnectionEvent>> listener;

        Call(Consumer<List<ConnectionEvent>> listener) {
            this.listener = listener;
        }

        void happens(ConnectionEvent... events) {
            listener.accept(List.of(events));
        }

        @Override
        public void sendLine(String line) {
            lines.add(line);
        }

        @Override
        public void sendGmcp(GmcpMessage message) {
            messages.add(message);
        }

        @Override
        public void resize(int columns, int rows) {
            size = columns + "x" + rows;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    final List<Call> calls = new ArrayList<>();

    @Override
    public GameConnection dial(Address address, Consumer<List<ConnectionEvent>> listener) {
        Call call = new Call(listener);
        calls.add(call);
        return call;
    }

    Call last() {
        return calls.getLast();
    }
}
