package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever comes in, nothing throws, and nothing that comes out is unbounded or harmful. The seed
/// stands in each failure.
class RandomFeedTest {

    private static final int INPUTS = 20_000;

    /// Pieces that mean something, to get further than noise does.
    private static final List<String> PIECES =
            List.of(
                    "%FF",
                    "%FF%FA",
                    "%FF%F0",
                    "%FF%FB%C9",
                    "%FF%FD%C9",
                    "%FF%FD%19",
                    "%FF%FE%19",
                    "%FF%FA%18%00",
                    "%FF%FA%18%01%FF%F0",
                    "%FF%FA%1F%00P%00%18%FF%F0",
                    "%FF%FA'%00%00A%01B",
                    "%FF%FA*%01;UTF-8%FF%F0",
                    "%FF%FA%C9Core.Hello {\"client\":\"x\"}%FF%F0",
                    "%FF%FA%C9Core.Supports.Set [\"Zev.Session 1\"]%FF%F0",
                    "%FF%FA%C9Core.Ping%FF%F0",
                    "%FF%FA%C9Zev.Session.Seq {\"seq\":1}%FF%F0",
                    "%FF%FA%C9Zev.Session.Open {\"session\":\"s\",\"token\":\"t\",\"seq\":0,"
                            + "\"inputId\":0,\"linger\":1}%FF%F0",
                    "%0D%0A",
                    "%0D",
                    "%0A",
                    "%00",
                    "%08",
                    "%7F",
                    "%1B[",
                    "%1B]8;;send:x%07",
                    "%1B[38;2;1;2",
                    "38:5:7",
                    ";",
                    "m",
                    "K",
                    "%1BP",
                    "%18",
                    "%E2%82",
                    "%F0%9F",
                    "%C2%9B",
                    "ž",
                    "look",
                    "%FF%EF",
                    "%FF%F9",
                    "{\"",
                    "[[[[",
                    "1e999999999",
                    "%FF%FF");

    private static byte[] input(Random random) {
        StringBuilder readable = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            if (random.nextInt(4) == 0) {
                readable.append("%%%02X".formatted(random.nextInt(256)));
            } else {
                readable.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return Transcript.bytes(readable.toString());
    }

    @Test
    void aServerSurvivesAnything() {
        ServerConnection connection = new ServerConnection(() -> Map.of("NAME", List.of("zev")));
        for (int seed = 0; seed < INPUTS; seed++) {
            if (seed % 50 == 0) {
                connection = new ServerConnection(() -> Map.of("NAME", List.of("zev")));
                connection.start();
            }
            int round = seed;
            byte[] bytes = input(new Random(seed));
            connection.feed(
                    bytes,
                    0,
                    bytes.length,
                    event -> {
                        if (event instanceof ClientEvent.Line(String text)) {
                            assertThat(text.length()).as("seed %d", round).isLessThan(4097);
                            assertThat(text.chars().noneMatch(c -> c < 0x20 && c != '\t'))
                                    .as("seed %d", round)
                                    .isTrue();
                        }
                    });
            connection.send(
                    List.of(
                            new OutputItem.Prompt(List.of(Span.plain(">"))),
                            new OutputItem.Echo(seed % 2 == 0)));
            assertThat(connection.takeOutput().length).as("seed %d", seed).isLessThan(8_192);
        }
    }

    @Test
    void aClientSurvivesAnything() {
        ClientIdentity identity = new ClientIdentity("c", "1", "t", 80, 24, 269, List.of("Char 1"));
        ClientConnection connection = new ClientConnection(identity);
        for (int seed = 0; seed < INPUTS; seed++) {
            if (seed % 50 == 0) {
                connection = new ClientConnection(identity);
            }
            int round = seed;
            connection.feed(
                    input(new Random(seed)),
                    event -> {
                        if (event instanceof ServerEvent.Output(Long seq, var items)) {
                            items.forEach(item -> harmless(item, round));
                            String json = Frames.write(frame(seq, items));
                            assertThat(Frames.parseServer(json))
                                    .as("seed %d", round)
                                    .isInstanceOf(ParseResult.Parsed.class);
                        }
                    });
            connection.endOfRead(_ -> {});
            assertThat(connection.takeOutput().length).as("seed %d", seed).isLessThan(8_192);
        }
    }

    private static ServerFrame frame(Long seq, List<OutputItem> items) {
        return new ServerFrame.Output(seq, items);
    }

    private static void harmless(OutputItem item, int seed) {
        if (item instanceof OutputItem.Text(var lines)) {
            lines.forEach(line ->
                    assertThat(line.text().codePoints())
                            .as("seed %d", seed)
                            .allMatch(c -> c >= 0x20 && (c < 0x7F || c > 0x9F)));
        }
    }

    @Test
    void framesAndSessionMessagesSurviveAnything() {
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            String good =
                    "{\"type\":\"hello\",\"client\":\"c\",\"version\":\"1\",\"columns\":80,\"rows\":24,"
                            + "\"resume\":{\"session\":\"s\",\"token\":\"t\",\"seq\":1}}";
            StringBuilder json = new StringBuilder(good);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(json.length());
                switch (random.nextInt(3)) {
                    case 0 -> json.deleteCharAt(at);
                    case 1 -> json.insert(at, (char) random.nextInt(0x180));
                    default ->
                            json.setCharAt(at, "{}[]\",:0-9etrufalsn\\".charAt(random.nextInt(20)));
                }
            }
            assertThat(Frames.parseClient(json.toString())).as("seed %d", seed).isNotNull();
            switch (GmcpCodec.parse("Zev.Session.Resume " + json)) {
                case ParseResult.Parsed<?>(var message) ->
                        assertThat(ZevSession.parse((GmcpMessage) message)).isNotNull();
                case ParseResult.Refused<?>(String reason) -> assertThat(reason).isNotEmpty();
            }
        }
    }
}
