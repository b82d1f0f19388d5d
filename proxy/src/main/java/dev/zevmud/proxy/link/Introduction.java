package dev.zevmud.proxy.link;

import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.json.ParseResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a link introduces itself to the game: as its client did first, with the size and the
/// packages that the client has told since, and always with sessions. Any thread.
final class Introduction {

    static final String SESSIONS = "Zev.Session 1";

    private ClientIdentity identity;

    Introduction(ClientIdentity first) {
        identity = first;
    }

    synchronized ClientIdentity identity() {
        return identity;
    }

    synchronized void resized(int columns, int rows) {
        identity = identity.sized(columns, rows);
    }

    /// Notes what the client says of the packages that it wants; returns what the game is told.
    synchronized GmcpMessage said(GmcpMessage message) {
        if (!(Core.parse(message) instanceof ParseResult.Parsed<Core>(Core core))) {
            return message;
        }
        Map<String, String> packages = new LinkedHashMap<>();
        switch (core) {
            case Core.SupportsSet(List<String> wanted) -> add(packages, wanted);
            case Core.SupportsAdd(List<String> wanted) -> {
                add(packages, identity.gmcpSupports());
                add(packages, wanted);
            }
            case Core.SupportsRemove(List<String> unwanted) -> {
                add(packages, identity.gmcpSupports());
                unwanted.forEach(one -> packages.remove(Core.packageName(one)));
            }
            case Core.Hello _, Core.Ping _, Core.KeepAlive _, Core.Goodbye _ -> {
                return message;
            }
        }
        add(packages, List.of(SESSIONS));
        identity = identity.supporting(List.copyOf(packages.values()));
        return new Core.SupportsSet(identity.gmcpSupports()).toMessage();
    }

    private static void add(Map<String, String> packages, List<String> more) {
        for (String one : more) {
            if (packages.size() < Core.MAX_PACKAGES) {
                packages.put(Core.packageName(one), one);
            }
        }
    }
}
