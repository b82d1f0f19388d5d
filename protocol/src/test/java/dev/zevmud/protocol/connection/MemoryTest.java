package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.ansi.AnsiParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an idle connection costs: the heap that thousands of them take, divided. Nothing is shared
/// between them but what they share in a server, too.
class MemoryTest {

    private static final int CONNECTIONS = 1_000;

    private static final String MUDLET =
            "%FF%FB%18%FF%FB%1F%FF%FA%1F%00d%00'%FF%F0%FF%FB'%FF%FD*%FF%FD%19%FF%FD%C9%FF%FDF"
                    + "%FF%FA%C9Core.Hello {\"client\":\"Mudlet\",\"version\":\"4.17.2\"}%FF%F0"
                    + "%FF%FA%C9Core.Supports.Set [\"Char 1\",\"Char.Skills 1\",\"Char.Items 1\","
                    + "\"Room 1\",\"IRE.Rift 1\",\"IRE.Composer 1\",\"External.Discord 1\","
                    + "\"Client.Media 1\"]%FF%F0"
                    + "%FF%FA%18%00Mudlet%FF%F0%FF%FA%18%00ANSI-TRUECOLOR%FF%F0"
                    + "%FF%FA%18%00MTTS 2349%FF%F0"
                    + "%FF%FA'%00%00CHARSET%01UTF-8%00CLIENT_NAME%01MUDLET%00CLIENT_VERSION%014.17.2"
                    + "%00MTTS%012349%00TERMINAL_TYPE%01ANSI-TRUECOLOR%FF%F0%FF%FA*%02UTF-8%FF%F0"
                    + "look%0D%0A";

    private static ServerConnection server(String compression) {
        ServerConnection connection = new ServerConnection(Map::of);
        connection.start();
        byte[] bytes = Transcript.bytes(MUDLET + compression);
        connection.offerCompression();
        connection.feed(bytes, 0, bytes.length, _ -> {});
        connection.takeOutput();
        return connection;
    }

    private static ClientConnection client() {
        ClientConnection connection = new ClientConnection(IDENTITY);
        connection.feed(
                Transcript.bytes(
                        "%FF%FD%18%FF%FD%1F%FF%FD'%FF%FB*%FF%FB%19%FF%FB%C9%FF%FBF"
                                + "%FF%FA%18%01%FF%F0%FF%FA*%01;UTF-8%FF%F0%FF%FA'%01%FF%F0"
                                + "Welcome.%0D%0AName: %FF%EF"),
                _ -> {});
        connection.takeOutput();
        return connection;
    }

    private static final ClientIdentity IDENTITY =
            new ClientIdentity("zev", "1.2", "XTERM", 100, 40, 269, List.of("Char 1"));

    @Test
    void anIdleServersSideIsSmall() {
        long bytes = Heap.bytesOfEach(CONNECTIONS, () -> server(""));
        System.out.println("an idle connection, server's side: " + bytes + " bytes");
        assertThat(bytes).isBetween(300L, 2_048L);
    }

    @Test
    void anIdleClientsSideIsSmallButForItsText() {
        long text = Heap.bytesOfEach(CONNECTIONS, AnsiParser::new);
        long bytes = Heap.bytesOfEach(CONNECTIONS, MemoryTest::client);
        System.out.println(
                "an idle connection, client's side: %d bytes, %d of them the text's parser"
                        .formatted(bytes, text));
        assertThat(bytes - text).isBetween(300L, 2_048L);
    }

    @Test
    void aCompressedIdlePlayerCostsLessThan20KiB() {
        long bytes = Heap.bytesOfEach(CONNECTIONS / 5, () -> server("%FF%FDV"));
        System.out.println("an idle compressed connection, server's side: " + bytes + " bytes");
        assertThat(bytes).isBetween(4_000L, 20L * 1024);
    }
}
