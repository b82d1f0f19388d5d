package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.ServerFrame;

/// What a client that knows only text is told of its link. Not for several threads at a time.
final class Announcements {

    private boolean away;

    /// Each is said once, however often it is tried; empty: nothing.
    String of(ServerFrame frame) {
        return switch (frame) {
            case ServerFrame.Status(var state, var _) -> status(state);
            case ServerFrame.Bye(ByeReason reason, boolean _) ->
                    reason == ByeReason.KICKED
                            ? "Disconnected: too much, too fast, or not understood."
                            : "";
            // The proxy takes care of the session.
            case ServerFrame.Output _,
                    ServerFrame.Open _,
                    ServerFrame.Ack _,
                    ServerFrame.Resumed _,
                    ServerFrame.Refused _ ->
                    "";
        };
    }

    private String status(ServerFrame.ConnectionState state) {
        boolean before = away;
        return switch (state) {
            case CONNECTING -> "";
            case ONLINE -> {
                away = false;
                yield before ? "The game is back." : "";
            }
            case GAME_RESTARTING, GAME_UNREACHABLE -> {
                away = true;
                yield before ? "" : gone(state);
            }
        };
    }

    private static String gone(ServerFrame.ConnectionState state) {
        return state == ServerFrame.ConnectionState.GAME_RESTARTING
                ? "The game is restarting. Please wait a moment."
                : "The game is out of reach. It is tried again and again.";
    }
}
