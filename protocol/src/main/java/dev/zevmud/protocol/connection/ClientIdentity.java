package dev.zevmud.protocol.connection;

import java.util.List;
import java.util.Set;

/// What a client tells a game about itself. `mtts` are bits of [dev.zevmud.protocol.telnet.Mtts];
/// `gmcpSupports` are packages such as `Char 1`; `features` are what it takes if a game offers it;
/// `address` is whose connection it forwards, told as MNES' `IPADDRESS`: empty unless the client is
/// a proxy; so is `trace`, the trace-id of that connection, told in `Core.Hello`.
public record ClientIdentity(
        String name,
        String version,
        String terminal,
        int columns,
        int rows,
        int mtts,
        List<String> gmcpSupports,
        Set<Feature> features,
        String address,
        String trace) {

    /// What costs something, so that not every client wants it.
    public enum Feature {
        /// MCCP2: the game compresses what it sends.
        COMPRESSED_OUTPUT,
        /// MCCP3: what is sent to the game is compressed.
        COMPRESSED_INPUT,
        /// MSDP: variables that [ClientConnection#sendMsdp] asks for.
        MSDP,
        /// MSSP: the game says what it is, once.
        MSSP
    }

    public ClientIdentity {
        gmcpSupports = List.copyOf(gmcpSupports);
        features = Set.copyOf(features);
    }

    /// A client on its own behalf that takes no [Feature].
    public ClientIdentity(
            String name,
            String version,
            String terminal,
            int columns,
            int rows,
            int mtts,
            List<String> gmcpSupports) {
        this(name, version, terminal, columns, rows, mtts, gmcpSupports, Set.of(), "", "");
    }

    /// The same, with these features and no others.
    public ClientIdentity with(Feature... wanted) {
        return changed(columns, rows, gmcpSupports, Set.of(wanted), address, trace);
    }

    /// The same, of this size.
    public ClientIdentity sized(int newColumns, int newRows) {
        return changed(newColumns, newRows, gmcpSupports, features, address, trace);
    }

    /// The same, with these packages and no others.
    public ClientIdentity supporting(List<String> packages) {
        return changed(columns, rows, packages, features, address, trace);
    }

    /// The same, on behalf of a player at `playerAddress` (IPv4 or IPv6).
    public ClientIdentity onBehalfOf(String playerAddress) {
        return changed(columns, rows, gmcpSupports, features, playerAddress, trace);
    }

    /// The same, with the trace-id under which the logs of both ends name the connection.
    public ClientIdentity tracedAs(String traceId) {
        return changed(columns, rows, gmcpSupports, features, address, traceId);
    }

    private ClientIdentity changed(
            int newColumns,
            int newRows,
            List<String> packages,
            Set<Feature> wanted,
            String playerAddress,
            String traceId) {
        return new ClientIdentity(
                name,
                version,
                terminal,
                newColumns,
                newRows,
                mtts,
                packages,
                wanted,
                playerAddress,
                traceId);
    }
}
