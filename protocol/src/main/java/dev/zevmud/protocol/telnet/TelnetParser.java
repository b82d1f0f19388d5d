package dev.zevmud.protocol.telnet;

import java.io.ByteArrayOutputStream;
import java.util.function.IntUnaryOperator;

/// Telnet's byte level (RFC 854): takes bytes in any split and calls a [Sink]. IAC is undoubled in
/// data and in subnegotiations. A subnegotiation that is longer than its limit is discarded to its
/// end and reported once. Nothing that comes in makes it throw.
public final class TelnetParser {

    /// The longest subnegotiation from a client, but for GMCP.
    public static final int CLIENT_SUBNEGOTIATION_LIMIT = 8 * 1024;

    /// The longest GMCP message from a client: an input line of 4 KiB, escaped as JSON.
    public static final int CLIENT_GMCP_LIMIT = 32 * 1024;

    /// The longest subnegotiation from a server.
    public static final int SERVER_SUBNEGOTIATION_LIMIT = 1024 * 1024;

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
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream(0);
    private State state = State.DATA;
    private int verb;
    private int option;
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
        int dataStart = offset;
        for (int i = offset; i < end; i++) {
            if (paused) {
                return i - offset;
            }
            int b = bytes[i] & 0xFF;
            if (state == State.DATA) {
                if (b == TelnetCode.IAC) {
                    data(bytes, dataStart, i, sink);
                    state = State.IAC;
                }
                continue;
            }
            boolean literal = state == State.IAC && b == TelnetCode.IAC;
            step(b, sink);
            // A doubled IAC is data: its second byte starts the next run.
            dataStart = literal ? i : i + 1;
        }
        if (state == State.DATA) {
            data(bytes, dataStart, end, sink);
        }
        return length;
    }

    /// Called from within a [Sink] other than by [Sink#data]: [#feed] returns behind what it has
    /// just told. What follows is something else than telnet, as after MCCP's start.
    public void pause() {
        paused = true;
    }

    private static void data(byte[] bytes, int from, int to, Sink sink) {
        if (to > from) {
            sink.data(bytes, from, to - from);
        }
    }

    private void step(int b, Sink sink) {
        switch (state) {
            case DATA -> {}
            case IAC -> afterIac(b, sink);
            case NEGOTIATION -> {
                state = State.DATA;
                sink.negotiation(verb, b);
            }
            case SUBNEGOTIATION_OPTION -> {
                option = b;
                discarding = false;
                payload.reset();
                state = State.SUBNEGOTIATION;
            }
            case SUBNEGOTIATION -> {
                if (b == TelnetCode.IAC) {
                    state = State.SUBNEGOTIATION_IAC;
                } else {
                    append(b, sink);
                }
            }
            case SUBNEGOTIATION_IAC -> afterIacInSubnegotiation(b, sink);
        }
    }

    private void afterIac(int b, Sink sink) {
        state = State.DATA;
        switch (b) {
            // Doubled: the caller passes the second byte on as data. A stray SE means nothing.
            case TelnetCode.IAC, TelnetCode.SE -> {}
            case TelnetCode.WILL, TelnetCode.WONT, TelnetCode.DO, TelnetCode.DONT -> {
                verb = b;
                state = State.NEGOTIATION;
            }
            case TelnetCode.SB -> state = State.SUBNEGOTIATION_OPTION;
            default -> sink.command(b);
        }
    }

    private void afterIacInSubnegotiation(int b, Sink sink) {
        switch (b) {
            case TelnetCode.IAC -> {
                state = State.SUBNEGOTIATION;
                append(b, sink);
            }
            case TelnetCode.SE -> {
                state = State.DATA;
                byte[] complete = payload.toByteArray();
                payload.reset();
                if (!discarding) {
                    sink.subnegotiation(option, complete);
                }
            }
            // A peer that forgot IAC SE: the broken subnegotiation is dropped, the command counts.
            default -> {
                payload.reset();
                afterIac(b, sink);
            }
        }
    }

    private void append(int b, Sink sink) {
        if (discarding) {
            return;
        }
        int limit = limits.applyAsInt(option);
        if (payload.size() >= limit) {
            discarding = true;
            payload.reset();
            sink.subnegotiationTooLong(option, limit);
            return;
        }
        payload.write(b);
    }
}
