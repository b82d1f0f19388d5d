package dev.zevmud.proxy;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.StyledLine;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A telnet client that speaks all options, and remembers what it was shown.
final class TelnetClient implements AutoCloseable {

    final CompletableFuture<Void> closed = new CompletableFuture<>();
    final StringBuilder gmcp = new StringBuilder();
    private final StringBuilder screen = new StringBuilder();
    private final Socket socket;
    private final ClientConnection telnet;
    private int read;

    TelnetClient(Socket socket, ClientIdentity identity) {
        this.socket = socket;
        this.telnet = new ClientConnection(identity);
        Thread.startVirtualThread(this::run);
    }

    private void run() {
        byte[] buffer = new byte[4096];
        try {
            InputStream in = socket.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                synchronized (this) {
                    telnet.feed(buffer, 0, n, this::event);
                    telnet.endOfRead(this::event);
                    flush();
                    notifyAll();
                }
            }
        } catch (IOException _) {
            // It is over.
        }
        closed.complete(null);
    }

    private void event(ServerEvent event) {
        if (event instanceof ServerEvent.Output(var _, List<OutputItem> items)) {
            for (OutputItem item : items) {
                switch (item) {
                    case OutputItem.Text(var lines) ->
                            screen.append(
                                    lines.stream()
                                            .map(StyledLine::text)
                                            .collect(Collectors.joining("\n", "", "\n")));
                    case OutputItem.Prompt(var spans) ->
                            spans.forEach(s -> screen.append(s.text()));
                    case OutputItem.Gmcp(String name, var data) -> gmcp.append(name).append(data);
                    case OutputItem.Echo _ -> {}
                }
            }
        }
    }

    synchronized void act(Consumer<ClientConnection> action) throws IOException {
        action.accept(telnet);
        flush();
    }

    void type(String line) throws IOException {
        act(connection -> connection.sendLine(line));
    }

    private void flush() throws IOException {
        socket.getOutputStream().write(telnet.takeOutput());
    }

    /// What was shown from the last such text to this one.
    synchronized String until(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int at = screen.indexOf(text, read);
        while (at < 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("\"" + text + "\" was not shown: " + screen);
            }
            wait(left);
            at = screen.indexOf(text, read);
        }
        String shown = screen.substring(read, at + text.length());
        read = at + text.length();
        return shown;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
