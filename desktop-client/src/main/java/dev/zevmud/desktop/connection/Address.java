package dev.zevmud.desktop.connection;

/// Where a game listens.
public record Address(String host, int port) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
