package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.link.Browser;
import dev.zevmud.proxy.link.Link;
import dev.zevmud.proxy.link.Message;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A browser behind a WebSocket session of Tyrus.
final class WebSocketBrowser implements Browser {

    /// RFC 6455 5.5: a control frame holds at most 125 bytes, two of which are the code.
    private static final int MAX_REASON = 120;

    /// A browser of which nothing was heard since so many pings is gone, though its socket be open:
    /// 60 to 90 s after its last sign.
    private static final int MAX_UNANSWERED = 2;

    private final Session session;
    private final String address;
    private final SocketMetrics metrics;
    private final AtomicLong pingedAt = new AtomicLong();
    private final AtomicInteger unanswered = new AtomicInteger();

    WebSocketBrowser(Session session, String address, SocketMetrics metrics) {
        this.session = session;
        this.address = address;
        this.metrics = metrics;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void send(Message message) throws IOException {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        int size = SocketMetrics.size(message);
        SendHandler handler =
                result -> {
                    if (result.isOK()) {
                        sent.complete(null);
                    } else {
                        sent.completeExceptionally(result.getException());
                    }
                };
        // A buffer that is sent is empty afterwards.
        try {
            switch (message) {
                case Message.Text(String text) -> session.getAsyncRemote().sendText(text, handler);
                case Message.Binary(ByteBuffer bytes) ->
                        session.getAsyncRemote().sendBinary(bytes, handler);
            }
            sent.get(Link.SEND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            metrics.sent(size);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // Tyrus throws no more than a RuntimeException when the socket is closed.
            throw new IOException("the browser has not taken a message", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close(int code, String reason) {
        String bounded = reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
        Thread.ofVirtual()
                .name("close")
                .start(() -> {
                    try {
                        session.close(
                                new CloseReason(
                                        CloseReason.CloseCodes.getCloseCode(code), bounded));
                    } catch (IOException | IllegalStateException _) {
                        // It is closed already.
                    }
                });
    }

    /// Also finds out when the connection is dead, and how long the way is.
    @Override
    public boolean ping() {
        if (unanswered.getAndIncrement() >= MAX_UNANSWERED) {
            return false;
        }
        long now = System.nanoTime();
        pingedAt.set(now);
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(Long.BYTES).putLong(now).flip());
        } catch (IOException | RuntimeException _) {
            // Its end is told by the server.
        }
        return true;
    }

    /// Something has come: it is there.
    void heard() {
        unanswered.set(0);
    }

    /// A pong has come. Browsers may send some of their own accord: only the answer to the last
    /// ping says something.
    void answered(ByteBuffer pong) {
        heard();
        if (pong.remaining() == Long.BYTES) {
            long sentAt = pong.getLong(pong.position());
            if (pingedAt.compareAndSet(sentAt, 0) && sentAt != 0) {
                metrics.answered(Duration.ofNanos(System.nanoTime() - sentAt));
            }
        }
    }
}
