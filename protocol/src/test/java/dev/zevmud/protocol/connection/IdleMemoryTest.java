package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.ansi.AnsiParser;
import dev.zevmud.protocol.telnet.TelnetParser;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What an idle connection's parsers keep, as the heap grows by many of them. Each has been used
/// before: a long line in many colours, a long subnegotiation, what was never ended.
class IdleMemoryTest {

    private static final int COUNT = 10_000;
    private static final byte[] LONG_LINE =
            Transcript.bytes("%1B[31mred%1B[0mž".repeat(200) + "%1B]8;;never ended%0D%0A");
    private static final byte[] LONG_SUBNEGOTIATION =
            Transcript.bytes("text%FF%FA%18" + "x".repeat(5_000) + "%FF%F0text");

    private static long bytesOfEach(Supplier<Object> supplier) {
        Object[] kept = new Object[COUNT];
        // The first ones load classes and fill shared tables.
        kept[0] = supplier.get();
        long before = used();
        for (int i = 1; i < COUNT; i++) {
            kept[i] = supplier.get();
        }
        long after = used();
        assertThat(kept[COUNT - 1]).isNotNull();
        return (after - before) / (COUNT - 1);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void anAnsiParserWithoutAPartialLineKeepsLittle() {
        long bytes =
                bytesOfEach(() -> {
                    AnsiParser parser = new AnsiParser();
                    parser.feed(LONG_LINE, 0, LONG_LINE.length, _ -> {});
                    return parser;
                });
        assertThat(bytes).isBetween(100L, 900L);
    }

    @Test
    void aTelnetParserKeepsNoBuffer() {
        long bytes =
                bytesOfEach(() -> {
                    TelnetParser parser = TelnetParser.ofServer();
                    int end = LONG_SUBNEGOTIATION.length;
                    parser.feed(LONG_SUBNEGOTIATION, 0, end, new Ignorant());
                    return parser;
                });
        assertThat(bytes).isBetween(20L, 120L);
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
