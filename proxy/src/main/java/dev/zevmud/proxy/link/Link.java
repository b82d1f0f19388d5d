package dev.zevmud.proxy.link;

import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameStatus;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// One player's link: owns the browser's side and the game's. [#opened], [#received] and [#closed]
/// are called by the WebSocket server, one at a time, and never block.
public sealed interface Link permits SessionLink, TunnelLink {

    /// A browser that takes nothing for so long is cut off.
    Duration SEND_LIMIT = Duration.ofSeconds(30);

    /// `mayInput` is asked before each input; `version` is the proxy's own.
    static Link of(
            Browser browser,
            Subprotocol subprotocol,
            Game game,
            BooleanSupplier mayInput,
            LinkMetrics metrics,
            String version) {
        return switch (subprotocol) {
            case FRAMES ->
                    new SessionLink(browser, new FrameWire(), game, mayInput, metrics, version);
            case GMCP -> new SessionLink(browser, new GmcpWire(), game, mayInput, metrics, version);
            case TERMINAL ->
                    new SessionLink(browser, new TerminalWire(), game, mayInput, metrics, version);
            case TELNET -> new TunnelLink(browser, game, mayInput);
            case TEXT -> new SessionLink(browser, new TextWire(), game, mayInput, metrics, version);
        };
    }

    /// For a player who came by telnet.
    static Link ofTelnet(
            Browser player,
            Game game,
            GameStatus status,
            BooleanSupplier mayInput,
            LinkMetrics metrics,
            String version) {
        return new SessionLink(
                player, new TelnetWire(status::variables), game, mayInput, metrics, version);
    }

    /// The WebSocket is open.
    void opened();

    /// The browser sent a message.
    void received(Message message);

    /// The WebSocket is closed, or broken.
    void closed();

    /// Whether the game has been called; before, a link only takes up a place.
    boolean called();

    /// Ends the link because the browser does not do its part.
    void kick(String reason);

    /// Ends the link because nothing is heard of the browser any more. Its session lingers; should
    /// it be there after all, it may come back at once.
    void silent();

    /// Ends the link because the proxy ends: another one can take it up.
    void goAway();
}
