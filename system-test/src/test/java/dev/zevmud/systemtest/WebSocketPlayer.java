package dev.zevmud.systemtest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A WebSocket client without a subprotocol: a line a message in, text with ANSI out.
final class WebSocketPlayer implements Player, WebSocket.Listener {

    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;:]*[mK]");

    private final StringBuilder screen = new StringBuilder();
    private final WebSocket socket;

    WebSocketPlayer(int port) {
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), this)
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        synchronized (screen) {
            screen.append(ESCAPES.matcher(data).replaceAll(""));
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void type(String line) {
        socket.sendText(line, true).join();
    }

    @Override
    public String screen() {
        synchronized (screen) {
            return screen.toString();
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
