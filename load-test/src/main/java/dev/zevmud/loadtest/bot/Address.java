package dev.zevmud.loadtest.bot;

/// Where a game takes telnet connections.
public record Address(String host, int port) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
