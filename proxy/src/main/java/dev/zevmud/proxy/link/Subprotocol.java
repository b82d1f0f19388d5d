package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.Frames;
import java.util.List;
import java.util.stream.Stream;

/// The subprotocols that the proxy speaks, in the order in which it prefers them.
public enum Subprotocol {
    FRAMES(Frames.SUBPROTOCOL),
    GMCP("gmcp.mudstandards.org"),
    TERMINAL("terminal.mudstandards.org"),
    TELNET("telnet.mudstandards.org"),
    /// What a client gets that asks for none.
    TEXT("");

    private final String id;

    Subprotocol(String id) {
        this.id = id;
    }

    /// The names for the handshake.
    public static List<String> names() {
        return Stream.of(values()).map(s -> s.id).filter(id -> !id.isEmpty()).toList();
    }

    /// The one that the handshake has agreed on.
    public static Subprotocol of(String negotiated) {
        return Stream.of(values()).filter(s -> s.id.equals(negotiated)).findFirst().orElse(TEXT);
    }
}
