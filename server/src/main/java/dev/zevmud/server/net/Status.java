package dev.zevmud.server.net;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What MSSP tells lists of games; only what is true. Numbers are texts, 0 and 1 mean no and yes,
/// `UPTIME` is when the server was started, in seconds since 1970.
final class Status {

    private Status() {}

    /// `ports` are those of telnet, the one in the clear first; `tlsPort` is 0 without TLS.
    static Map<String, List<String>> of(
            int players, Instant startedAt, List<Integer> ports, int tlsPort) {
        Map<String, List<String>> status = new LinkedHashMap<>();
        put(status, "NAME", "zev-mud");
        put(status, "PLAYERS", Integer.toString(players));
        put(status, "UPTIME", Long.toString(startedAt.getEpochSecond()));
        status.put("PORT", ports.stream().map(port -> Integer.toString(port)).toList());
        put(status, "CODEBASE", "zev-mud");
        put(status, "FAMILY", "Custom");
        put(status, "LANGUAGE", "English");
        put(status, "CHARSET", "UTF-8");
        for (String yes :
                List.of(
                        "ANSI",
                        "VT100",
                        "UTF-8",
                        "XTERM 256 COLORS",
                        "XTERM TRUE COLORS",
                        "GMCP",
                        "MSDP",
                        "MCCP")) {
            put(status, yes, "1");
        }
        put(status, "SSL", Integer.toString(tlsPort));
        return status;
    }

    private static void put(Map<String, List<String>> status, String name, String value) {
        status.put(name, List.of(value));
    }
}
