package dev.zevmud.loadtest.benchmark;

import dev.zevmud.protocol.telnet.TelnetParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Telnet parsing of what a game writes; what is found is only counted.
@State(Scope.Thread)
public class TelnetParsing {

    private final byte[] plain = GameText.plain();
    private final byte[] withGoAheads = GameText.withGoAheads();
    private final TelnetParser parser = TelnetParser.ofServer();
    private final Counter counter = new Counter();

    /// Without any IAC.
    @Benchmark
    @Target(megabytesPerSecond = 1000, allocatedPerByte = 0)
    public long plain(Bytes bytes) {
        return parse(plain, bytes);
    }

    /// An IAC in every 80 bytes.
    @Benchmark
    @Target(megabytesPerSecond = 300, allocatedPerByte = 0)
    public long withGoAheads(Bytes bytes) {
        return parse(withGoAheads, bytes);
    }

    private long parse(byte[] input, Bytes bytes) {
        bytes.bytes += parser.feed(input, 0, input.length, counter);
        return counter.found;
    }

    private static final class Counter implements TelnetParser.Sink {

        long found;

        @Override
        public void data(byte[] bytes, int offset, int length) {
            found += length;
        }

        @Override
        public void command(int code) {
            found++;
        }

        @Override
        public void negotiation(int verb, int option) {
            found++;
        }

        @Override
        public void subnegotiation(int option, byte[] payload) {
            found++;
        }

        @Override
        public void subnegotiationTooLong(int option, int limit) {
            found++;
        }
    }
}
