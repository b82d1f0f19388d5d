package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.ansi.ColorDepth;
import dev.zevmud.protocol.telnet.Mtts;
import java.util.Locale;
import java.util.Set;

/// What a client has told about itself so far. Unknown texts are empty, an unknown size is 0;
/// `mtts` are [Mtts] bits; `environment`: it has answered NEW-ENVIRON; `charset` is the one agreed
/// on or named, in upper case; `gmcpPackages` are the names of `Core.Supports` in lower case.
/// `mccp2` and `mccp3` say what is compressed now: what goes to the client, what comes from it.
/// `claimedAddress` is what the client says its address is (MNES `IPADDRESS`): to be believed of
/// our own proxies only; `trace` is the trace-id that a proxy has given the connection.
public record ClientCapabilities(
        String clientName,
        String clientVersion,
        String terminal,
        int mtts,
        int columns,
        int rows,
        ColorDepth colorDepth,
        boolean environment,
        String charset,
        boolean utf8,
        boolean screenReader,
        boolean eor,
        boolean gmcp,
        Set<String> gmcpPackages,
        boolean msdp,
        boolean mccp2,
        boolean mccp3,
        String claimedAddress,
        String trace) {

    /// What is assumed of a client that has said nothing.
    public static final ClientCapabilities UNKNOWN =
            new ClientCapabilities(
                    "",
                    "",
                    "",
                    0,
                    0,
                    0,
                    ColorDepth.SIXTEEN,
                    false,
                    "",
                    true,
                    false,
                    false,
                    false,
                    Set.of(),
                    false,
                    false,
                    false,
                    "",
                    "");

    public ClientCapabilities {
        gmcpPackages = Set.copyOf(gmcpPackages);
    }

    /// Whether a GMCP message may be sent: `Core` and `Zev.Session` always, others if the package
    /// or one around it was asked for.
    public boolean takesGmcp(String messageName) {
        if (!gmcp) {
            return false;
        }
        String name = messageName.toLowerCase(Locale.ROOT);
        if (name.startsWith("core.") || name.startsWith("zev.session.")) {
            return true;
        }
        if (gmcpPackages.contains(name)) {
            return true;
        }
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (gmcpPackages.contains(name.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the client asked for numbered output and input.
    public boolean session() {
        return gmcp && gmcpPackages.contains("zev.session");
    }

    public boolean links() {
        return (mtts & Mtts.MSLP) != 0;
    }
}
