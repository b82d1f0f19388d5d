package dev.zevmud.loadtest.bot;

import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A WebSocket to a proxy, in the frames of `v1.session.zev-mud`.
final class WebSocketWire implements Wire, WebSocket.Listener {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    /// What stands in the queue for the end of the connection.
    private static final String END = "";

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    /// Whether [#END] is in the queue, perhaps behind a goodbye that nobody has read yet.
    private volatile boolean ended;

    static WebSocketWire connect(Address address) throws IOException {
        var wire = new WebSocketWire();
        try {
            wire.socket =
                    CLIENT.newWebSocketBuilder()
                            .subprotocols(Frames.SUBPROTOCOL)
                            .connectTimeout(CONNECT_TIMEOUT)
                            .buildAsync(URI.create("ws://" + address + "/ws"), wire)
                            .join();
            return wire;
        } catch (CompletionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        end();
    }

    private void end() {
        ended = true;
        messages.add(END);
    }

    @Override
    public boolean read(Duration timeout, Consumer<ServerEvent> sink) throws IOException {
        String message;
        try {
            message = messages.poll(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (message == null) {
            return true;
        }
        if (message.equals(END)) {
            return false;
        }
        tell(Frames.readServer(message), sink);
        return true;
    }

    private static void tell(ServerFrame frame, Consumer<ServerEvent> sink) {
        switch (frame) {
            case ServerFrame.Output(Long seq, var items) ->
                    sink.accept(new ServerEvent.Output(seq, items));
            case ServerFrame.Open(
                            String session,
                            String token,
                            long seq,
                            long inputId,
                            int linger,
                            var _) ->
                    tell(new ZevSession.Open(session, token, seq, inputId, linger), sink);
            case ServerFrame.Ack(long id) -> tell(new ZevSession.InputAck(id), sink);
            case ServerFrame.Resumed(
                            String token,
                            long seq,
                            long gap,
                            long inputId,
                            boolean restarted) ->
                    tell(new ZevSession.Resumed(token, seq, gap, inputId, restarted), sink);
            case ServerFrame.Refused(var reason) -> tell(new ZevSession.Refused(reason), sink);
            case ServerFrame.Bye(var reason, boolean reconnect) ->
                    tell(new ZevSession.Bye(reason, reconnect), sink);
            // What is typed meanwhile is not acknowledged, and typed again.
            case ServerFrame.Status _ -> {}
        }
    }

    private static void tell(ZevSession message, Consumer<ServerEvent> sink) {
        sink.accept(new ServerEvent.Gmcp(message.toMessage()));
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void begin(ZevSession.@Nullable Resume resume) throws IOException {
        ClientFrame.Resume goOn =
                resume == null
                        ? null
                        : new ClientFrame.Resume(resume.session(), resume.token(), resume.seq());
        send(new ClientFrame.Hello("zev-bot", "1", 80, 24, goOn, null));
    }

    @Override
    public void line(String line) throws IOException {
        send(new ClientFrame.Input(null, line));
    }

    @Override
    public void say(ZevSession message) throws IOException {
        switch (message) {
            case ZevSession.Input(long id, String line) -> send(new ClientFrame.Input(id, line));
            case ZevSession.Ack(long seq) -> send(new ClientFrame.Ack(seq));
            // Said in the hello, or by games.
            case ZevSession.Resume _,
                    ZevSession.Login _,
                    ZevSession.Open _,
                    ZevSession.Seq _,
                    ZevSession.InputAck _,
                    ZevSession.Resumed _,
                    ZevSession.Refused _,
                    ZevSession.Width _,
                    ZevSession.Bye _ ->
                    throw new IllegalArgumentException("no frame says " + message);
        }
    }

    private void send(ClientFrame frame) throws IOException {
        WebSocket open = socket;
        if (open == null) {
            throw new IOException("not connected");
        }
        try {
            open.sendText(Frames.write(frame), true).join();
        } catch (CompletionException e) {
            // Who reads on is told of the end when it is its turn.
            if (!ended) {
                throw new IOException(String.valueOf(e.getCause()), e);
            }
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
