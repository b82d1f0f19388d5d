package dev.zevmud.loadtest.benchmark;

import dev.zevmud.protocol.telnet.TelnetParser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Telnet parsing of what a game writes.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TelnetParsing {

    private final byte[] plain = new byte[64 * 1024];
    private final TelnetParser parser = TelnetParser.ofServer();

    @Benchmark
    public void plain(Blackhole blackhole) {
        parser.feed(
                plain,
                0,
                plain.length,
                new TelnetParser.Sink() {
                    @Override
                    public void data(byte[] bytes, int offset, int length) {
                        blackhole.consume(length);
                    }

                    @Override
                    public void command(int code) {}

                    @Override
                    public void negotiation(int verb, int option) {}

                    @Override
                    public void subnegotiation(int option, byte[] payload) {}

                    @Override
                    public void subnegotiationTooLong(int option, int limit) {}
                });
    }
}
