package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.guard.Origins;
import jakarta.websocket.server.ServerEndpointConfig;
import org.jspecify.annotations.Nullable;

/// Decides on a handshake (a wrong origin gets 403) and makes an endpoint for each connection.
final class Handshake extends ServerEndpointConfig.Configurator {

    private final Origins origins;
    private final Players players;

    Handshake(Origins origins, Players players) {
        this.origins = origins;
        this.players = players;
    }

    @Override
    public boolean checkOrigin(@Nullable String origin) {
        return origins.admits(origin);
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
        return type.cast(new PlayerEndpoint(players));
    }
}
