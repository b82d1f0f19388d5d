package dev.zevmud.protocol.gmcp;

import dev.zevmud.protocol.ansi.PlayerText;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.json.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Zev.Session`: numbered output and input, so that a session survives its
/// connection.
public sealed interface ZevSession extends GmcpPayload {

    String PACKAGE = "Zev.Session";

    /// Of one input line, in bytes of UTF-8.
    int MAX_LINE_BYTES = 4 * 1024;

    /// Of a session's name, a token or a ticket, in characters.
    int MAX_SECRET_LENGTH = 512;

    /// Server: the character is in play; from here on all output is numbered. `linger` in seconds.
    /// So many `lines` of the connection went to the log-in; those that were typed behind them are
    /// the session's inputs `inputId + 1`, `inputId + 2` … Null from servers that do not say.
    record Open(
            String session,
            String token,
            long seq,
            long inputId,
            int linger,
            @Nullable Integer lines)
            implements ZevSession {

        public Open(String session, String token, long seq, long inputId, int linger) {
            this(session, token, seq, inputId, linger, null);
        }

        /// How many of the `sent` lines that had no number are inputs of the session.
        public int typedAhead(int sent) {
            return lines == null ? 0 : Math.max(0, sent - lines);
        }

        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// Server: what came since the last one is output `seq`.
    record Seq(long seq) implements ZevSession {}

    /// Client: everything up to `seq` was shown.
    record Ack(long seq) implements ZevSession {}

    /// Client: one command line with its number.
    record Input(long id, String line) implements ZevSession {}

    /// Server: every input up to `id` is executed and durable.
    record InputAck(long id) implements ZevSession {}

    /// Client: go on with this session behind output `seq`.
    record Resume(String session, String token, long seq) implements ZevSession {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// Server: the session goes on at `seq + 1 + gap`.
    record Resumed(String token, long seq, long gap, long inputId, boolean restarted)
            implements ZevSession {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// Server: no resume; a normal login follows.
    record Refused(RefusedReason reason) implements ZevSession {}

    /// Client: a one-time ticket in place of name and password.
    record Login(String ticket) implements ZevSession {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    /// Server: lines are to be broken at so many columns, whatever the window's width; 0: at that.
    record Width(int columns) implements ZevSession {}

    /// Server: the connection ends; `reconnect`: the client may try again by itself.
    record Bye(ByeReason reason, boolean reconnect) implements ZevSession {}

    @Override
    default GmcpMessage toMessage() {
        return new GmcpMessage(PACKAGE + "." + getClass().getSimpleName(), Json.toTree(this));
    }

    /// Whether `message` belongs to this package.
    static boolean isOne(GmcpMessage message) {
        return message.isIn(PACKAGE);
    }

    /// Reads a message of this package; numbers are not negative, texts are bounded, the line of an
    /// [Input] is without control characters.
    static ParseResult<ZevSession> parse(GmcpMessage message) {
        if (!isOne(message)) {
            return ParseResult.refused("not a message of " + PACKAGE);
        }
        String kind = message.name().substring(PACKAGE.length() + 1).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "open" -> read(message, Open.class);
            case "seq" -> read(message, Seq.class);
            case "ack" -> read(message, Ack.class);
            case "input" -> read(message, Input.class);
            case "inputack" -> read(message, InputAck.class);
            case "resume" -> read(message, Resume.class);
            case "resumed" -> read(message, Resumed.class);
            case "refused" -> read(message, Refused.class);
            case "login" -> read(message, Login.class);
            case "width" -> read(message, Width.class);
            case "bye" -> read(message, Bye.class);
            default -> ParseResult.refused("unknown message of " + PACKAGE);
        };
    }

    private static <T extends ZevSession> ParseResult<ZevSession> read(
            GmcpMessage message, Class<T> type) {
        if (message.data() == null) {
            return ParseResult.refused(message.name() + " without data");
        }
        return switch (Json.read(message.data(), type, ZevSession::check)) {
            case ParseResult.Parsed<ZevSession> parsed -> parsed;
            case ParseResult.Refused<ZevSession>(String reason) ->
                    ParseResult.refused(message.name() + ": " + reason);
        };
    }

    private static ParseResult<ZevSession> check(ZevSession message) {
        boolean sound =
                switch (message) {
                    case Open m ->
                            isSecret(m.session())
                                    && isSecret(m.token())
                                    && m.seq() >= 0
                                    && m.inputId() >= 0
                                    && m.linger() >= 0
                                    && (m.lines() == null || m.lines() >= 0);
                    case Seq m -> m.seq() >= 1;
                    case Ack m -> m.seq() >= 0;
                    case Input m ->
                            m.id() >= 1
                                    && m.line().getBytes(StandardCharsets.UTF_8).length
                                            <= MAX_LINE_BYTES;
                    case InputAck m -> m.id() >= 0;
                    case Resume m -> isSecret(m.session()) && isSecret(m.token()) && m.seq() >= 0;
                    case Resumed m ->
                            isSecret(m.token()) && m.seq() >= 0 && m.gap() >= 0 && m.inputId() >= 0;
                    case Width m -> m.columns() >= 0;
                    case Refused _, Bye _ -> true;
                    case Login m -> isSecret(m.ticket());
                };
        if (!sound) {
            return ParseResult.refused("a value is out of its bounds");
        }
        return ParseResult.parsed(
                message instanceof Input(long id, String line)
                        ? new Input(id, oneCleanLine(line))
                        : message);
    }

    private static boolean isSecret(String text) {
        return !text.isEmpty() && text.length() <= MAX_SECRET_LENGTH;
    }

    private static String oneCleanLine(String line) {
        return PlayerText.clean(line).replace("\n", "");
    }
}
