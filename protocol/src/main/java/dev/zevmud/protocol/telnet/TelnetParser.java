package dev.zevmud.protocol.telnet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Telnet's byte level (RFC 854): takes bytes in any split and calls a [Sink]. IAC is undoubled in
/// data and in subnegotiations. A subnegotiation that is longer than its limit is discarded to its
/// end and reported once. Nothing that comes in makes it throw. Between two subnegotiations it
/// keeps no buffer.
public final class TelnetParser {

    /// The longest subnegotiation from a client, but for GMCP.
    public static final int CLIENT_SUBNEGOTIATION_LIMIT = 8 * 1024;

    /// The longest GMCP message from a client: an input line of 4 KiB, escaped as JSON.
    public static final int CLIENT_GMCP_LIMIT = 32 * 1024;

    /// The longest subnegotiation from a server.
    public static final int SERVER_SUBNEGOTIATION_LIMIT = 1024 * 1024;

    private static final byte[] NOTHING = new byte[0];

    /// What the parser found, in order. `bytes` of [#data] belong to the caller of
    /// [TelnetParser#feed] and are only valid during the call.
    public interface Sink {
        void data(byte[] bytes, int offset, int length);

        /// A two-byte command: NOP, AYT, GA, EOR …
        void command(int code);

        /// `verb` is WILL, WONT, DO or DONT.
        void negotiation(int verb, int option);

        /// `payload` is the receiver's to keep.
        void subnegotiation(int option, byte[] payload);

        void subnegotiationTooLong(int option, int limit);
    }

    private enum State {
        DATA,
        IAC,
        NEGOTIATION,
        SUBNEGOTIATION_OPTION,
        SUBNEGOTIATION,
        SUBNEGOTIATION_IAC
    }

    private final IntUnaryOperator limits;
    private State state = State.DATA;
    private int verb;
    private int option;
    private byte[] payload = NOTHING;
    private int payloadSize;
    private boolean discarding;
    private boolean paused;

    private TelnetParser(IntUnaryOperator limits) {
        this.limits = limits;
    }

    /// A parser for what a client sends.
    public static TelnetParser ofClient() {
        return new TelnetParser(option ->
                option == TelnetOption.GMCP ? CLIENT_GMCP_LIMIT : CLIENT_SUBNEGOTIATION_LIMIT);
    }

    /// A parser for what a server sends.
    public static TelnetParser ofServer() {
        return new TelnetParser(_ -> SERVER_SUBNEGOTIATION_LIMIT);
    }

    /// Returns how many of the bytes were consumed: all of them, unless the sink called [#pause].
    public int feed(byte[] bytes, int offset, int length, Sink sink) {
        paused = false;
        int end = offset + length;
        int at = offset;
        while (at < end && !paused) {
            at =
                    switch (state) {
                        case DATA -> data(bytes, at, at, end, sink);
                        case IAC -> afterIac(bytes, at, end, sink);
                        case NEGOTIATION -> negotiation(bytes[at] & 0xFF, at, sink);
                        case SUBNEGOTIATION_OPTION -> option(bytes[at] & 0xFF, at);
                        case SUBNEGOTIATION -> payload(bytes, at, end, sink);
                        case SUBNEGOTIATION_IAC -> afterIacInPayload(bytes, at, end, sink);
                    };
        }
        return at - offset;
    }

    /// Called from within a [Sink] other than by [Sink#data]: [#feed] returns behind what it has
    /// just told. What follows is something else than telnet, as after MCCP's start.
    public void pause() {
        paused = true;
    }

    // Each state's method takes what is its own and returns where the rest starts.

    /// Tells data from `start` to the next IAC at or after `from`.
    private int data(byte[] bytes, int start, int from, int end, Sink sink) {
        int iac = Iac.indexIn(bytes, from, end);
        if (iac > start) {
            sink.data(bytes, start, iac - start);
        }
        if (iac == end) {
            state = State.DATA;
            return end;
        }
        state = State.IAC;
        return iac + 1;
    }

    private int afterIac(byte[] bytes, int at, int end, Sink sink) {
        int b = bytes[at] & 0xFF;
        state = State.DATA;
        switch (b) {
            // Doubled, it is data: the second of the two starts the next run.
            case TelnetCode.IAC -> {
                return data(bytes, at, at + 1, end, sink);
            }
            case TelnetCode.WILL, TelnetCode.WONT, TelnetCode.DO, TelnetCode.DONT -> {
                verb = b;
                state = State.NEGOTIATION;
            }
            case TelnetCode.SB -> state = State.SUBNEGOTIATION_OPTION;
            // A stray SE means nothing.
            case TelnetCode.SE -> {}
            default -> sink.command(b);
        }
        return at + 1;
    }

    private int negotiation(int b, int at, Sink sink) {
        state = State.DATA;
        sink.negotiation(verb, b);
        return at + 1;
    }

    private int option(int b, int at) {
        option = b;
        discarding = false;
        state = State.SUBNEGOTIATION;
        return at + 1;
    }

    private int payload(byte[] bytes, int at, int end, Sink sink) {
        int iac = Iac.indexIn(bytes, at, end);
        int taken = append(bytes, at, iac - at, sink);
        if (at + taken < iac || iac == end) {
            return at + taken;
        }
        state = State.SUBNEGOTIATION_IAC;
        return iac + 1;
    }

    private int afterIacInPayload(byte[] bytes, int at, int end, Sink sink) {
        return switch (bytes[at] & 0xFF) {
            case TelnetCode.IAC -> {
                state = State.SUBNEGOTIATION;
                append(bytes, at, 1, sink);
                yield at + 1;
            }
            case TelnetCode.SE -> {
                state = State.DATA;
                byte[] complete = takePayload();
                if (!discarding) {
                    sink.subnegotiation(option, complete);
                }
                yield at + 1;
            }
            // A peer that forgot IAC SE: the broken subnegotiation is dropped, the command counts.
            default -> {
                takePayload();
                yield afterIac(bytes, at, end, sink);
            }
        };
    }

    /// Returns how many bytes it took: fewer than `length` only if that is one too many.
    private int append(byte[] bytes, int offset, int length, Sink sink) {
        if (discarding || length == 0) {
            return length;
        }
        int limit = limits.applyAsInt(option);
        int room = limit - payloadSize;
        if (length > room) {
            discarding = true;
            takePayload();
            sink.subnegotiationTooLong(option, limit);
            return room + 1;
        }
        int size = payloadSize + length;
        if (size > payload.length) {
            payload = Arrays.copyOf(payload, Math.min(limit, Math.max(size, payload.length * 2)));
        }
        System.arraycopy(bytes, offset, payload, payloadSize, length);
        payloadSize = size;
        return length;
    }

    private byte[] takePayload() {
        byte[] taken =
                payloadSize == payload.length ? payload : Arrays.copyOf(payload, payloadSize);
        payload = NOTHING;
        payloadSize = 0;
        return taken;
    }

    /// Finds IAC eight bytes at a time.
    private static final class Iac {

        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final long ONES = 0x0101_0101_0101_0101L;
        private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

        /// `end` if there is none.
        static int indexIn(byte[] bytes, int from, int end) {
            int at = from;
            for (; at <= end - Long.BYTES; at += Long.BYTES) {
                long word = (long) LONGS.get(bytes, at);
                // The lowest set bit marks the first byte that is 0xFF: those of ~word are zero
                // there, and only a zero borrows.
                long found = (~word - ONES) & word & HIGH_BITS;
                if (found != 0) {
                    return at + (Long.numberOfTrailingZeros(found) >>> 3);
                }
            }
            while (at < end && bytes[at] != (byte) TelnetCode.IAC) {
                at++;
            }
            return at;
        }
    }
}
