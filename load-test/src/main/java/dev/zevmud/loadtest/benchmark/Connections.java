package dev.zevmud.loadtest.benchmark;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerConnection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Both ends of a connection with all their layers, fed with what the other side writes.
@State(Scope.Thread)
public class Connections {

    private final byte[] commands = GameText.commands();
    private final byte[] coloured = GameText.coloured();
    private final ServerConnection server = new ServerConnection(Map::of);
    private final ClientConnection client =
            new ClientConnection(
                    new ClientIdentity("bench", "1", "xterm", 80, 24, 269, List.of("Char 1")));

    /// Command lines of players.
    @Benchmark
    public void server(Bytes bytes, Blackhole blackhole) {
        server.feed(commands, 0, commands.length, blackhole::consume);
        bytes.bytes += commands.length;
    }

    /// Output of a game.
    @Benchmark
    public void client(Bytes bytes, Blackhole blackhole) {
        client.feed(coloured, 0, coloured.length, blackhole::consume);
        client.endOfRead(blackhole::consume);
        bytes.bytes += coloured.length;
    }
}
