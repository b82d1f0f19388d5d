package dev.zevmud.loadtest.bot;

/// Where to knock: at a game, by telnet, or at a proxy, by WebSocket.
public record Address(String host, int port, Kind kind) {

    public enum Kind {
        TELNET,
        WEB_SOCKET
    }

    /// A game's telnet port.
    public Address(String host, int port) {
        this(host, port, Kind.TELNET);
    }

    public String url() {
        return switch (kind) {
                    case TELNET -> "telnet://";
                    case WEB_SOCKET -> "ws://";
                }
                + this;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
