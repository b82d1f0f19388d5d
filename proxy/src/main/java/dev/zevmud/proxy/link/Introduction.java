package dev.zevmud.proxy.link;

import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.json.ParseResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a link introduces itself to the game: as its client did first, with the size and the
/// packages that the client has told since. Any thread.
final class Introduction {

    private ClientIdentity identity;

    Introduction(ClientIdentity first) {
        identity = first;
    }

    synchronized ClientIdentity identity() {
        return identity;
    }

    synchronized void resized(int columns, int rows) {
        become(columns, rows, identity.gmcpSupports());
    }

    /// Notes what the client says of the packages that it wants.
    void said(GmcpMessage message) {
        if (!(Core.parse(message) instanceof ParseResult.Parsed<Core>(Core core))) {
            return;
        }
        switch (core) {
            case Core.SupportsSet(List<String> packages) -> supports(Map.of(), packages);
            case Core.SupportsAdd(List<String> packages) -> supports(byName(), packages);
            case Core.SupportsRemove(List<String> packages) -> {
                Map<String, String> left = byName();
                packages.forEach(one -> left.remove(name(one)));
                supports(left, List.of());
            }
            case Core.Hello _, Core.Ping _, Core.KeepAlive _, Core.Goodbye _ -> {}
        }
    }

    private synchronized Map<String, String> byName() {
        Map<String, String> packages = new LinkedHashMap<>();
        identity.gmcpSupports().forEach(one -> packages.put(name(one), one));
        return packages;
    }

    private synchronized void supports(Map<String, String> before, List<String> more) {
        Map<String, String> packages = new LinkedHashMap<>(before);
        for (String one : more) {
            if (packages.size() < Core.MAX_PACKAGES) {
                packages.put(name(one), one);
            }
        }
        become(identity.columns(), identity.rows(), List.copyOf(packages.values()));
    }

    private void become(int columns, int rows, List<String> packages) {
        identity =
                new ClientIdentity(
                        identity.name(),
                        identity.version(),
                        identity.terminal(),
                        columns,
                        rows,
                        identity.mtts(),
                        packages,
                        identity.features(),
                        identity.address(),
                        identity.trace());
    }

    /// `Char.Vitals 1` is the package `char.vitals`.
    private static String name(String nameAndVersion) {
        int space = nameAndVersion.indexOf(' ');
        return (space < 0 ? nameAndVersion : nameAndVersion.substring(0, space))
                .toLowerCase(Locale.ROOT);
    }
}
