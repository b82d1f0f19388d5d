package dev.zevmud.proxy.link;

import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameEnd;
import dev.zevmud.proxy.backend.Tunnel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// `telnet.mudstandards.org`: binary messages hold the telnet stream itself, both ways. The proxy
/// adds a [Foreword] for games that ask for one, and looks at nothing else: so it keeps no session
/// either, and the link ends with the game's connection.
final class TunnelLink implements Link, Tunnel.Listener {

    private final Browser browser;
    private final Game game;
    private final BooleanSupplier mayInput;
    private final LinkLog log = LinkLog.begin();
    private final Foreword foreword;
    private volatile @Nullable Tunnel tunnel;

    TunnelLink(Browser browser, Game game, BooleanSupplier mayInput) {
        this.browser = browser;
        this.game = game;
        this.mayInput = mayInput;
        this.foreword = new Foreword(browser.address(), this::toGame);
    }

    @Override
    public void opened() {
        log.called();
        // Its thread may call before it is known here.
        synchronized (foreword) {
            tunnel = Tunnel.open(game, this);
        }
    }

    @Override
    public void received(Message message) {
        switch (message) {
            case Message.Text _ -> kick("a text message");
            case Message.Binary(ByteBuffer bytes) -> {
                if (!mayInput.getAsBoolean()) {
                    kick("too many inputs");
                } else if (!foreword.playerSaid(copy(bytes))) {
                    kick("more than the game can take");
                }
            }
        }
    }

    private static byte[] copy(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    private boolean toGame(byte[] bytes) {
        Tunnel to = tunnel;
        return to != null && to.send(bytes);
    }

    @Override
    public void received(byte[] bytes) throws IOException {
        if (!foreword.gameSaid(bytes)) {
            kick("more than the game can take");
            return;
        }
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
    public void silent() {
        log.silent();
        leave(CloseCode.GOING_AWAY, "no answer to pings");
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
