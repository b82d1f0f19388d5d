package dev.zevmud.proxy.link;

import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.proxy.backend.GameConnection;
import dev.zevmud.proxy.backend.GameEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said over one connection to the game, passed on to the player. Called by that
/// connection's thread.
final class Conversation implements GameConnection.Listener {

    private final GameSide side;
    private final GameSide.Player player;
    private final LinkMetrics metrics;
    private final ServerFrame.Mud mud;
    private final Greeting greeting;
    private ServerFrame.@Nullable Bye farewell;
    private long lastSeq = -1;

    /// `firstWords` are what this connection begins with.
    Conversation(
            GameSide side,
            @Nullable ZevSession firstWords,
            GameSide.Player player,
            LinkMetrics metrics,
            ServerFrame.Mud mud) {
        this.side = side;
        this.player = player;
        this.metrics = metrics;
        this.mud = mud;
        this.greeting = new Greeting(player::say);
        if (firstWords instanceof ZevSession.Resume) {
            greeting.holdBack();
        }
    }

    @Override
    public void connecting() {
        side.connecting();
    }

    @Override
    public void connected() {
        side.connected();
    }

    @Override
    public void received(List<ServerEvent> events) {
        for (ServerEvent event : events) {
            switch (event) {
                case ServerEvent.Output(Long seq, var items) -> output(seq, items);
                case ServerEvent.Gmcp(GmcpMessage message) -> session(message);
                // The game's faults; the player can do nothing about them.
                case ServerEvent.Overflow _, ServerEvent.Malformed _ -> {}
                // Not asked for; and the connection ends a violation by itself.
                case ServerEvent.Msdp _, ServerEvent.Mssp _, ServerEvent.Violation _ -> {}
            }
        }
    }

    private void output(@Nullable Long seq, List<OutputItem> items) {
        greeting.output(new ServerFrame.Output(seq, items));
        if (seq != null) {
            if (lastSeq >= 0 && seq > lastSeq + 1) {
                metrics.lost(seq - lastSeq - 1);
            }
            lastSeq = seq;
            side.passedOn(seq);
        } else if (!side.inSession()) {
            side.works();
        }
    }

    private void session(GmcpMessage message) {
        if (!(ZevSession.parse(message)
                instanceof ParseResult.Parsed<ZevSession>(ZevSession parsed))) {
            return;
        }
        switch (parsed) {
            case ZevSession.Open open -> {
                side.opened(open);
                lastSeq = open.seq();
                player.say(
                        new ServerFrame.Open(
                                open.session(),
                                open.token(),
                                open.seq(),
                                side.lastInput(open),
                                open.linger(),
                                mud));
            }
            case ZevSession.InputAck(long id) -> {
                side.saved(id);
                player.say(new ServerFrame.Ack(id));
            }
            case ZevSession.Resumed resumed -> {
                greeting.drop();
                side.resumed(resumed);
                lastSeq = resumed.restarted() ? 0 : resumed.seq() + resumed.gap();
                player.say(
                        new ServerFrame.Resumed(
                                resumed.token(),
                                resumed.seq(),
                                resumed.gap(),
                                resumed.inputId(),
                                resumed.restarted()));
            }
            case ZevSession.Refused(var reason) -> {
                greeting.drop();
                int unheard = side.refused();
                player.say(new ServerFrame.Refused(reason));
                if (unheard > 0) {
                    player.say(Notice.unheard(unheard));
                }
            }
            case ZevSession.Width(int columns) -> player.breakLinesAt(columns);
            case ZevSession.Bye(var reason, boolean reconnect) ->
                    farewell = new ServerFrame.Bye(reason, reconnect);
            // A number without a session, and what only a client says.
            case ZevSession.Seq _,
                    ZevSession.Ack _,
                    ZevSession.Input _,
                    ZevSession.Resume _,
                    ZevSession.Login _ -> {}
        }
    }

    @Override
    public void ended(GameEnd end) {
        greeting.drop();
        side.ended(end, farewell);
    }
}
