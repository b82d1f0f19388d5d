package dev.zevmud.proxy;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.ServerFrame;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/// A WebSocket client that remembers all it gets.
final class TestBrowser implements WebSocket.Listener, AutoCloseable {

    final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    final BlockingQueue<byte[]> binaries = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    final CompletableFuture<Void> mayRead;
    private final StringBuilder partial = new StringBuilder();
    private final ByteArrayOutputStream partialBinary = new ByteArrayOutputStream();
    private final WebSocket socket;

    private TestBrowser(int port, String path, String subprotocol, String origin, boolean reads) {
        this(CLIENT, "ws://127.0.0.1:" + port + path, subprotocol, origin, reads);
    }

    private TestBrowser(
            HttpClient client, String address, String subprotocol, String origin, boolean reads) {
        mayRead = reads ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
        WebSocket.Builder builder = client.newWebSocketBuilder();
        if (!subprotocol.isEmpty()) {
            String[] wanted = subprotocol.split(",", -1);
            builder.subprotocols(wanted[0], Arrays.copyOfRange(wanted, 1, wanted.length));
        }
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        socket =
                builder.buildAsync(URI.create(address), this)
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static TestBrowser text(int port) {
        return new TestBrowser(port, "/", "", "", true);
    }

    static TestBrowser frames(int port) {
        return new TestBrowser(port, "/ws", Frames.SUBPROTOCOL, "", true);
    }

    static TestBrowser secure(int port, SSLContext trust) {
        return new TestBrowser(
                HttpClient.newBuilder().sslContext(trust).build(),
                "wss://localhost:" + port + "/ws",
                Frames.SUBPROTOCOL,
                "",
                true);
    }

    /// `subprotocols` are separated by commas.
    static TestBrowser speaking(int port, String subprotocols) {
        return new TestBrowser(port, "/", subprotocols, "", true);
    }

    static TestBrowser slow(int port) {
        return new TestBrowser(port, "/", "", "", false);
    }

    static TestBrowser from(int port, String origin) {
        return new TestBrowser(port, "/", "", origin, true);
    }

    TestBrowser hello() {
        return send(new ClientFrame.Hello("test", "1", 100, 40, null, null));
    }

    TestBrowser send(ClientFrame frame) {
        return send(Frames.write(frame));
    }

    TestBrowser send(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    TestBrowser sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /// All that binary messages hold, until it has `end`.
    String binaryUntil(String end) throws InterruptedException {
        var all = new ByteArrayOutputStream();
        while (!all.toString(StandardCharsets.UTF_8).contains(end)) {
            byte[] bytes = binaries.poll(10, TimeUnit.SECONDS);
            if (bytes == null) {
                throw new AssertionError("no binary message came behind " + all);
            }
            all.writeBytes(bytes);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /// The other side may close before it has taken all of it.
    void sendWhatIsRefused(String message) {
        socket.sendText(message, true).exceptionally(_ -> socket).join();
    }

    TestBrowser sendPart(String part, boolean last) {
        socket.sendText(part, last).join();
        return this;
    }

    String next() throws InterruptedException {
        String message = messages.poll(10, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message came");
        }
        return message;
    }

    ServerFrame nextFrame() throws InterruptedException {
        return Frames.readServer(next());
    }

    ServerFrame frame(Predicate<ServerFrame> wanted) throws InterruptedException {
        while (true) {
            ServerFrame frame = nextFrame();
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    /// All text until it holds `end`.
    String textUntil(String end) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().contains(end)) {
            text.append(next());
        }
        return text.toString();
    }

    int closeCode() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    @Override
    public void onOpen(WebSocket opened) {
        var _ = mayRead.thenRun(() -> opened.request(1));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        partialBinary.writeBytes(bytes);
        if (last) {
            binaries.add(partialBinary.toByteArray());
            partialBinary.reset();
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
