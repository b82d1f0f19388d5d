package dev.zevmud.server.net;

import java.time.Instant;

/// When this process began to serve: MSSP's UPTIME, a time since the epoch.
final class ServerStart {

    static final long EPOCH_SECONDS = Instant.now().getEpochSecond();

    private ServerStart() {}
}
