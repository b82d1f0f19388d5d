package dev.zevmud.protocol.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelnetParserTest {

    /// Events as text; neighbouring data is one event, however it was split.
    private static class Recorder implements TelnetParser.Sink {

        private final List<String> events = new ArrayList<>();
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();

        @Override
        public void data(byte[] bytes, int offset, int length) {
            data.write(bytes, offset, length);
        }

        @Override
        public void command(int code) {
            add(TelnetCode.name(code));
        }

        @Override
        public void negotiation(int verb, int option) {
            add(TelnetCode.name(verb) + " " + TelnetOption.name(option));
        }

        @Override
        public void subnegotiation(int option, byte[] payload) {
            add("SB " + TelnetOption.name(option) + " " + Transcript.readable(payload));
        }

        @Override
        public void subnegotiationTooLong(int option, int limit) {
            add("too long " + TelnetOption.name(option) + " " + limit);
        }

        private void add(String event) {
            if (data.size() > 0) {
                events.add("data " + Transcript.readable(data.toByteArray()));
                data.reset();
            }
            events.add(event);
        }

        List<String> events() {
            if (data.size() > 0) {
                events.add("data " + Transcript.readable(data.toByteArray()));
                data.reset();
            }
            return events;
        }
    }

    private static List<String> parse(List<byte[]> parts) {
        TelnetParser parser = TelnetParser.ofClient();
        Recorder recorder = new Recorder();
        parts.forEach(part -> parser.feed(part, 0, part.length, recorder));
        return recorder.events();
    }

    private static List<String> parse(String readable) {
        return Transcript.sameForEverySplit(Transcript.bytes(readable), TelnetParserTest::parse);
    }

    @Test
    void dataIsPassedOnAndADoubledIacIsOne() {
        assertThat(parse("a%FF%FFb%FF%FF%FF%FF")).containsExactly("data a%FFb%FF%FF");
    }

    @Test
    void commandsAndNegotiationsAreToldApart() {
        assertThat(parse("x%FF%F1y%FF%FD%1F%FF%FB%18%FF%FC%01%FF%FE%03%FF%F6%FF%EF%FF%F9z"))
                .containsExactly(
                        "data x",
                        "NOP",
                        "data y",
                        "DO NAWS",
                        "WILL TTYPE",
                        "WONT ECHO",
                        "DONT SGA",
                        "AYT",
                        "EOR",
                        "GA",
                        "data z");
    }

    @Test
    void aSubnegotiationMayHoldAnyByte() {
        assertThat(parse("%FF%FA%1F%00%FF%FF%F0%FF%FF%FF%F0ok"))
                .containsExactly("SB NAWS %00%FF%F0%FF", "data ok");
    }

    @Test
    void aSubnegotiationWithoutItsEndIsDroppedWhenACommandComes() {
        assertThat(parse("%FF%FA%C9Core.Ping%FF%FD%1Fok%FF%F0%FF%FA%18%00x%FF%F0"))
                .containsExactly("DO NAWS", "data ok", "SB TTYPE %00x");
    }

    @Test
    void aTooLongSubnegotiationIsDiscardedToItsEndAndReportedOnce() {
        int limit = TelnetParser.CLIENT_SUBNEGOTIATION_LIMIT;
        byte[] longest = Transcript.bytes("%FF%FA%18" + "x".repeat(limit) + "%FF%F0a");
        byte[] tooLong = Transcript.bytes("%FF%FA%18" + "x".repeat(3 * limit) + "%FF%F0a");
        assertThat(parse(List.of(longest))).hasSize(2).last().isEqualTo("data a");
        assertThat(parse(List.of(tooLong))).containsExactly("too long TTYPE " + limit, "data a");
        byte[] edge = Transcript.bytes("%FF%FA%18" + "x".repeat(limit + 1) + "%FF%F0a");
        assertThat(parse(List.of(edge))).containsExactly("too long TTYPE " + limit, "data a");
    }

    @Test
    void aPauseStopsRightBehindWhatWasTold() {
        byte[] bytes = Transcript.bytes("a%FF%FAV%FF%F0not telnet %FF%FD");
        TelnetParser parser = TelnetParser.ofServer();
        Recorder recorder =
                new Recorder() {
                    @Override
                    public void subnegotiation(int option, byte[] payload) {
                        super.subnegotiation(option, payload);
                        parser.pause();
                    }
                };

        int consumed = parser.feed(bytes, 0, bytes.length, recorder);

        assertThat(consumed).isEqualTo(6);
        assertThat(recorder.events()).containsExactly("data a", "SB MCCP2 ");
        // The next call starts afresh.
        assertThat(parser.feed(bytes, 0, 1, recorder)).isEqualTo(1);
    }
}
