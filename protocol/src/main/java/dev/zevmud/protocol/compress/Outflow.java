package dev.zevmud.protocol.compress;

import dev.zevmud.protocol.telnet.TelnetEncoder;
import org.jspecify.annotations.Nullable;

/// What goes to a telnet peer: taken from its encoder, plain or as a zlib stream.
public final class Outflow {

    private static final byte[] NOTHING = new byte[0];

    private final TelnetEncoder encoder;
    private @Nullable Compressor compressor;

    /// What is in its final form already: it stood before the stream's start or end.
    private byte[] sealed = NOTHING;

    public Outflow(TelnetEncoder encoder) {
        this.encoder = encoder;
    }

    /// All that is encoded from here on is deflated.
    public void deflateFromHere() {
        if (compressor == null) {
            seal(encoder.take());
            compressor = new Compressor();
        }
    }

    /// Ends the zlib stream behind all that is encoded so far; what follows is plain.
    public void endDeflating() {
        if (compressor != null) {
            seal(compressor.finish(encoder.take()));
            compressor = null;
        }
    }

    public boolean deflating() {
        return compressor != null;
    }

    /// Everything to write now; empty if nothing. The peer can read all of it at once.
    public byte[] take() {
        byte[] taken = encoder.take();
        if (compressor != null && taken.length > 0) {
            taken = compressor.flush(taken);
        }
        if (sealed.length > 0) {
            taken = joined(sealed, taken);
            sealed = NOTHING;
        }
        return taken;
    }

    private void seal(byte[] bytes) {
        sealed = joined(sealed, bytes);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        if (first.length == 0) {
            return second;
        }
        if (second.length == 0) {
            return first;
        }
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
