package dev.zevmud.proxy.link;

import dev.zevmud.protocol.connection.ForwardedAddress;
import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameEnd;
import dev.zevmud.proxy.backend.Tunnel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// `telnet.mudstandards.org`: binary messages hold the telnet stream itself, both ways. The proxy
/// looks at none of it, so it keeps no session either: the link ends with the game's connection.
final class TelnetLink implements Link, Tunnel.Listener {

    private final Browser browser;
    private final Game game;
    private final BooleanSupplier mayInput;
    private final LinkLog log = LinkLog.begin();
    private volatile @Nullable Tunnel tunnel;

    TelnetLink(Browser browser, Game game, BooleanSupplier mayInput) {
        this.browser = browser;
        this.game = game;
        this.mayInput = mayInput;
    }

    @Override
    public void opened() {
        log.called();
        Tunnel opened = Tunnel.open(game, this);
        opened.send(ByteBuffer.wrap(ForwardedAddress.announcement(browser.address())));
        tunnel = opened;
    }

    @Override
    public void received(Message message) {
        Tunnel to = tunnel;
        if (to == null) {
            return;
        }
        switch (message) {
            case Message.Text _ -> kick("a text message");
            case Message.Binary(ByteBuffer bytes) -> {
                if (!mayInput.getAsBoolean()) {
                    kick("too many inputs");
                } else if (!to.send(bytes)) {
                    kick("more than the game can take");
                }
            }
        }
    }

    @Override
    public void received(byte[] bytes) throws IOException {
        browser.send(new Message.Binary(ByteBuffer.wrap(bytes)));
    }

    @Override
    public void ended(GameEnd end) {
        log.ended(end);
        switch (end) {
            case GameEnd.Closed() ->
                    browser.close(CloseCode.NORMAL, "the game closed the connection");
            case GameEnd.Lost _, GameEnd.Unreachable _ ->
                    browser.close(CloseCode.TRY_AGAIN_LATER, "the game is out of reach");
        }
    }

    @Override
    public void closed() {
        Tunnel to = tunnel;
        if (to != null) {
            to.close();
        }
    }

    @Override
    public boolean called() {
        return tunnel != null;
    }

    @Override
    public void kick(String reason) {
        log.kicked(reason);
        leave(CloseCode.POLICY, reason);
    }

    @Override
    public void goAway() {
        leave(CloseCode.GOING_AWAY, "the proxy is going away");
    }

    private void leave(int code, String reason) {
        closed();
        browser.close(code, reason);
    }
}
