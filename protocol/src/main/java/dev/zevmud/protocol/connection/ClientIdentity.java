package dev.zevmud.protocol.connection;

import java.util.List;

/// What a client tells a game about itself. `mtts` are bits of [dev.zevmud.protocol.telnet.Mtts];
/// `gmcpSupports` are packages such as `Char 1`.
public record ClientIdentity(
        String name,
        String version,
        String terminal,
        int columns,
        int rows,
        int mtts,
        List<String> gmcpSupports) {

    public ClientIdentity {
        gmcpSupports = List.copyOf(gmcpSupports);
    }
}
