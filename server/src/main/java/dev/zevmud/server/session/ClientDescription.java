package dev.zevmud.server.session;

import java.util.List;

/// What a connection knows of the program at its other end: for the command `terminal`. Unknown
/// texts are empty, an unknown size is 0. `options` are the names of what was negotiated.
public record ClientDescription(
        String name,
        String version,
        String terminal,
        int columns,
        int rows,
        Colors colors,
        String charset,
        boolean screenReader,
        boolean encrypted,
        List<String> options,
        List<String> gmcpPackages) {

    /// How many a terminal shows.
    public enum Colors {
        NONE,
        SIXTEEN,
        PALETTE_256,
        TRUE_COLOR
    }

    public ClientDescription {
        options = List.copyOf(options);
        gmcpPackages = List.copyOf(gmcpPackages);
    }
}
