package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.ansi.AnsiParser;
import dev.zevmud.protocol.telnet.TelnetParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an idle connection's parsers keep, as the heap grows by many of them. Each has been used
/// before: a long line in many colours, a long subnegotiation, what was never ended.
class IdleMemoryTest {

    private static final int COUNT = 1_000;
    private static final byte[] LONG_LINE =
            Transcript.bytes("%1B[31mred%1B[0mž".repeat(200) + "%1B]8;;never ended%0D%0A");
    private static final byte[] LONG_SUBNEGOTIATION =
            Transcript.bytes("text%FF%FA%18" + "x".repeat(5_000) + "%FF%F0text");

    @Test
    void anAnsiParserWithoutAPartialLineKeepsLittle() {
        long bytes =
                Heap.bytesOfEach(
                        COUNT,
                        () -> {
                            AnsiParser parser = new AnsiParser();
                            parser.feed(LONG_LINE, 0, LONG_LINE.length, _ -> {});
                            return parser;
                        });
        assertThat(bytes).isBetween(100L, 900L);
    }

    @Test
    void aTelnetParserKeepsNoBuffer() {
        long bytes =
                Heap.bytesOfEach(
                        COUNT,
                        () -> {
                            TelnetParser parser = TelnetParser.ofServer();
                            int end = LONG_SUBNEGOTIATION.length;
                            parser.feed(LONG_SUBNEGOTIATION, 0, end, new Ignorant());
                            return parser;
                        });
        assertThat(bytes).isBetween(20L, 120L);
    }

    /// Both have negotiated all that they can, and read and written.
    @Test
    void aConnectionKeepsLessThanTwoKibibytes() {
        byte[] willAndDo = everyOption();
        assertThat(
                        Heap.bytesOfEach(
                                COUNT,
                                () -> {
                                    ServerConnection server = new ServerConnection(Map::of);
                                    server.start();
                                    server.feed(willAndDo, 0, willAndDo.length, _ -> {});
                                    server.takeOutput();
                                    return server;
                                }))
                .isBetween(500L, 2048L);
        ClientIdentity identity = new ClientIdentity("c", "1", "t", 80, 24, 269, List.of());
        assertThat(
                        Heap.bytesOfEach(
                                COUNT,
                                () -> {
                                    ClientConnection client = new ClientConnection(identity);
                                    client.feed(willAndDo, _ -> {});
                                    client.feed(LONG_LINE, _ -> {});
                                    client.takeOutput();
                                    return client;
                                }))
                .isBetween(500L, 2048L);
    }

    /// All but compression, which has its own state.
    private static byte[] everyOption() {
        StringBuilder all = new StringBuilder();
        for (int option = 0; option < 255; option++) {
            if (option < 85 || option > 87) {
                all.append("%%FF%%FB%%%1$02X%%FF%%FD%%%1$02X".formatted(option));
            }
        }
        return Transcript.bytes(all.append("look%0D%0A").toString());
    }

    private static final class Ignorant implements TelnetParser.Sink {
        @Override
        public void data(byte[] bytes, int offset, int length) {}

        @Override
        public void command(int code) {}

        @Override
        public void negotiation(int verb, int option) {}

        @Override
        public void subnegotiation(int option, byte[] payload) {}

        @Override
        public void subnegotiationTooLong(int option, int limit) {}
    }
}
