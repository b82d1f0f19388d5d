package dev.zevmud.loadtest.benchmark;

import dev.zevmud.protocol.ansi.AnsiParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Coloured game text to styled lines, and beside it what a terminal's parser must do at least.
@State(Scope.Thread)
public class AnsiParsing {

    private final byte[] coloured = GameText.coloured();
    private final byte[] redrawn = GameText.redrawn();
    private final byte[] plain = GameText.plain();
    private final AnsiParser parser = new AnsiParser();
    private final PlainScan scan = new PlainScan();

    /// What is allocated are the lines that come out, the reader's to keep; [#redrawn] shows it.
    @Benchmark
    @Target(megabytesPerSecond = 150)
    public void coloured(Bytes bytes, Blackhole blackhole) {
        parser.feed(coloured, 0, coloured.length, blackhole::consume);
        bytes.bytes += coloured.length;
    }

    /// The same lines, each erased before it ends: all is parsed and nothing comes out.
    @Benchmark
    @Target(megabytesPerSecond = 150, allocatedPerByte = 0)
    public boolean redrawn(Bytes bytes, Blackhole blackhole) {
        parser.feed(redrawn, 0, redrawn.length, blackhole::consume);
        bytes.bytes += redrawn.length;
        return parser.hasPartial();
    }

    @Benchmark
    public void uncoloured(Bytes bytes, Blackhole blackhole) {
        parser.feed(plain, 0, plain.length, blackhole::consume);
        bytes.bytes += plain.length;
    }

    /// The baseline: a state lookup for each byte of the same text, and nothing else.
    @Benchmark
    public int baselineScan(Bytes bytes) {
        bytes.bytes += coloured.length;
        return scan.feed(coloured);
    }
}
