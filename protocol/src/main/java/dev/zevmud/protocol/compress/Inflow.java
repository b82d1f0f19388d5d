package dev.zevmud.protocol.compress;

import dev.zevmud.protocol.telnet.TelnetParser;
import org.jspecify.annotations.Nullable;

/// What comes from a telnet peer: plain, or from one byte on as a zlib stream that turns plain
/// again where it ends. The parser sees one stream of telnet all the while.
public final class Inflow implements AutoCloseable {

    /// What the parser found, and what became of the stream around it.
    public interface Sink extends TelnetParser.Sink {

        /// The peer has ended its zlib stream: what follows is plain.
        void inflatingEnded();

        /// The zlib stream is broken or grows past its budget. Nothing more is read.
        void violation(String what);
    }

    private final TelnetParser parser;
    private final Budget budget;
    private @Nullable Decompressor decompressor;
    private boolean closed;

    public Inflow(TelnetParser parser, Budget budget) {
        this.parser = parser;
        this.budget = budget;
    }

    /// Takes what came from the socket, in any split.
    public void feed(byte[] bytes, int offset, int length, Sink sink) {
        int at = offset;
        int end = offset + length;
        while (at < end && !closed) {
            Decompressor current = decompressor;
            at +=
                    current == null
                            ? parser.feed(bytes, at, end - at, sink)
                            : inflate(current, bytes, at, end - at, sink);
        }
    }

    /// To be called from within a [Sink], by the subnegotiation behind which the zlib stream
    /// begins. Within such a stream it does nothing.
    public void inflateFromHere() {
        if (decompressor == null) {
            decompressor = new Decompressor(budget);
            parser.pause();
        }
    }

    public boolean inflating() {
        return decompressor != null;
    }

    /// Reads nothing more and lets go of the window. May be called from within a [Sink], too.
    @Override
    public void close() {
        closed = true;
        parser.pause();
        endInflating();
    }

    private int inflate(Decompressor stream, byte[] bytes, int offset, int length, Sink sink) {
        int used =
                stream.feed(
                        bytes,
                        offset,
                        length,
                        (inflated, count) -> parser.feed(inflated, 0, count, sink));
        String fault = stream.fault();
        if (fault != null) {
            close();
            sink.violation(fault);
        } else if (stream.ended()) {
            endInflating();
            sink.inflatingEnded();
        }
        return used;
    }

    private void endInflating() {
        if (decompressor != null) {
            decompressor.close();
            decompressor = null;
        }
    }
}
