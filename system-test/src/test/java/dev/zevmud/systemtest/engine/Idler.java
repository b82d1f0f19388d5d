package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.Address;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.text.StyledLine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A guest at a proxy who remembers nothing but what it waits for.
final class Idler implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 60;

    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private final AtomicLong lastInput = new AtomicLong();
    private final WebSocket socket;
    private volatile String wanted = "";
    private volatile CompletableFuture<Void> shown = new CompletableFuture<>();
    private volatile String lastLine = "";
    private volatile String end = "";

    private Idler(Address proxy) {
        socket =
                CLIENT.newWebSocketBuilder()
                        .subprotocols(Frames.SUBPROTOCOL)
                        .buildAsync(
                                URI.create("ws://%s:%d/".formatted(proxy.host(), proxy.port())),
                                this)
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
    }

    /// One that is in play.
    static Idler enter(Address proxy) {
        var idler = new Idler(proxy);
        idler.send(new ClientFrame.Hello("zev-idler", "1", 80, 24, null, null));
        idler.send(new ClientFrame.Input(null, "guest"));
        idler.open.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return idler;
    }

    private void send(ClientFrame frame) {
        socket.sendText(Frames.write(frame), true).join();
    }

    /// Types a line, and waits until a line with `text` is shown.
    void type(String line, String text) {
        shown = new CompletableFuture<>();
        wanted = text;
        send(new ClientFrame.Input(lastInput.incrementAndGet(), line));
        try {
            shown.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError(
                    "\"%s\" did not show \"%s\"; the last line was \"%s\""
                            .formatted(line, text, lastLine),
                    e);
        }
    }

    /// How its connection ended; empty while it is open.
    String end() {
        return end;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            read(Frames.readServer(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void read(ServerFrame frame) {
        switch (frame) {
            case ServerFrame.Open opened -> {
                lastInput.set(opened.inputId());
                open.complete(null);
            }
            case ServerFrame.Output(var _, List<OutputItem> items) -> {
                if (items.stream().filter(this::holds).count() > 0) {
                    shown.complete(null);
                }
            }
            case ServerFrame _ -> {}
        }
    }

    private boolean holds(OutputItem item) {
        if (!(item instanceof OutputItem.Text(List<StyledLine> lines))) {
            return false;
        }
        lastLine = lines.isEmpty() ? lastLine : lines.getLast().text();
        return lines.stream().anyMatch(line -> line.text().contains(wanted));
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end = "closed with %d: %s".formatted(code, reason);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        end = "broken: " + fault;
    }

    /// Without a goodbye.
    @Override
    public void close() {
        socket.abort();
    }
}
