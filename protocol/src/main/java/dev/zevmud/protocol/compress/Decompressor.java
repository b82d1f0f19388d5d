package dev.zevmud.protocol.compress;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// One zlib stream that is read, in small pieces and within a [Budget]. What comes out, and where
/// it stops, does not depend on how the input is split. Its window is outside the heap until
/// [#close], or until the object is collected.
final class Decompressor implements AutoCloseable {

    /// Inflated bytes are handed on in runs of at most so many.
    private static final int RUN = 1024;

    /// Compressed bytes for which the budget is filled at once, at their start.
    private static final int PIECE = 256;

    /// Takes what was inflated, valid during the call.
    interface Sink {
        void inflated(byte[] bytes, int length);
    }

    private final Budget budget;
    private final Inflater inflater = new Inflater();
    private int allowance;
    private int leftOfPiece;
    private @Nullable String fault;
    private boolean closed;

    Decompressor(Budget budget) {
        this.budget = budget;
        allowance = budget.burst();
    }

    /// Returns how many bytes belonged to the stream: all of them, unless it has ended since
    /// ([#ended]) or was found at [#fault].
    int feed(byte[] bytes, int offset, int length, Sink sink) {
        byte[] run = new byte[RUN];
        int at = offset;
        int end = offset + length;
        while (at < end && fault == null && !closed && !inflater.finished()) {
            if (leftOfPiece == 0) {
                leftOfPiece = PIECE;
                allowance = Math.min(budget.burst(), allowance + PIECE * budget.ratio());
            }
            int piece = Math.min(leftOfPiece, end - at);
            inflater.setInput(bytes, at, piece);
            drain(run, sink);
            if (closed) {
                return length;
            }
            int used = piece - inflater.getRemaining();
            at += used;
            leftOfPiece -= used;
        }
        return at - offset;
    }

    /// Whether the peer has ended the stream.
    boolean ended() {
        return inflater.finished();
    }

    /// Why nothing more can be read, for people.
    @Nullable String fault() {
        return fault;
    }

    /// May be called from within a [Sink], too.
    @Override
    public void close() {
        closed = true;
        inflater.end();
    }

    private void drain(byte[] run, Sink sink) {
        int inflated = -1;
        while (inflated != 0 && fault == null && !closed) {
            long before = inflater.getBytesWritten();
            try {
                // Without an allowance one byte more is tried: that it exists is the violation.
                inflated = inflater.inflate(run, 0, Math.clamp(allowance, 1, run.length));
            } catch (DataFormatException _) {
                // What stood before the damage counts, wherever the input was split.
                inflated = (int) (inflater.getBytesWritten() - before);
                fault = "damaged compressed data";
            }
            if (inflated > allowance) {
                fault = "compressed data that grow past their budget";
            } else if (inflated > 0) {
                allowance -= inflated;
                sink.inflated(run, inflated);
            } else if (fault == null && inflater.needsDictionary()) {
                fault = "compressed data that need a dictionary";
            }
        }
    }
}
