package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.guard.Limits;
import dev.zevmud.proxy.link.Link;
import dev.zevmud.proxy.link.Message;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.core.TyrusSession;
import org.jspecify.annotations.Nullable;

/// One WebSocket connection: passes what Tyrus tells on to its [Link]. Public because Tyrus says
/// so.
public final class PlayerEndpoint extends Endpoint {

    private final Players players;
    private @Nullable Link link;

    PlayerEndpoint(Players players) {
        this.players = players;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxTextMessageBufferSize(Limits.MESSAGE);
        session.setMaxBinaryMessageBufferSize(Limits.MESSAGE);
        WebSocketBrowser browser =
                new WebSocketBrowser(
                        session, ((TyrusSession) session).getRemoteAddr(), players.metrics());
        Link opened = players.admit(browser, session.getNegotiatedSubprotocol());
        if (opened == null) {
            return;
        }
        link = opened;
        // An interface, not a lambda: Tyrus reads the message's type from the class.
        session.addMessageHandler(
                String.class,
                new MessageHandler.Whole<String>() {
                    @Override
                    public void onMessage(String message) {
                        browser.heard();
                        received(opened, new Message.Text(message));
                    }
                });
        session.addMessageHandler(
                ByteBuffer.class,
                new MessageHandler.Whole<ByteBuffer>() {
                    @Override
                    public void onMessage(ByteBuffer message) {
                        browser.heard();
                        received(opened, new Message.Binary(message));
                    }
                });
        session.addMessageHandler(
                PongMessage.class,
                new MessageHandler.Whole<PongMessage>() {
                    @Override
                    public void onMessage(PongMessage pong) {
                        browser.answered(pong.getApplicationData());
                    }
                });
        opened.opened();
    }

    private void received(Link opened, Message message) {
        players.metrics().received(message);
        opened.received(message);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        Link closing = link;
        if (closing != null) {
            link = null;
            closing.closed();
            players.gone(closing);
        }
    }

    @Override
    public void onError(Session session, Throwable fault) {
        // Broken pipes and messages that are too long; Tyrus closes the connection itself.
    }
}
