package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.ansi.AnsiParser;
import dev.zevmud.protocol.compress.Budget;
import dev.zevmud.protocol.compress.Inflow;
import dev.zevmud.protocol.compress.Outflow;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.msdp.MsdpCodec;
import dev.zevmud.protocol.msdp.MsdpValue;
import dev.zevmud.protocol.telnet.Negotiation;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetEncoder;
import dev.zevmud.protocol.telnet.TelnetOption;
import dev.zevmud.protocol.telnet.TelnetParser;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;
import java.util.function.Consumer;

/// The client's side of one telnet connection, to this game or any other: takes the game's bytes
/// and tells what is to be shown, takes what the player does and tells the bytes to write. Whatever
/// is called, [#takeOutput] has the answer afterwards. For a new connection make a new object: what
/// was half shown is forgotten with the old one. What a game sends never makes it throw.
public final class ClientConnection implements AutoCloseable {

    private final TelnetEncoder out = new TelnetEncoder();
    private final Inflow inflow = new Inflow(TelnetParser.ofServer(), Budget.OF_SERVER);
    private final Outflow outflow = new Outflow(out);
    private final Negotiation negotiation;
    private final AnsiParser ansi = new AnsiParser();
    private final PendingOutput pending = new PendingOutput();
    private final SelfDescription self;
    private boolean numbered;

    /// What of a line without end is shown as a prompt; empty: nothing.
    private List<Span> shownPartial = List.of();

    public ClientConnection(ClientIdentity identity) {
        self = new SelfDescription(identity, out);
        negotiation = new Negotiation(out, ClientOptions.ours(), ClientOptions.theirs(identity));
    }

    /// Takes what came from the socket, in any split. While no session is open, what the bytes
    /// complete comes as one unnumbered output at the end of the call.
    public void feed(byte[] data, int offset, int length, Consumer<ServerEvent> sink) {
        inflow.feed(data, offset, length, new Receiver(sink));
        flush(sink);
    }

    public void feed(byte[] data, Consumer<ServerEvent> sink) {
        feed(data, 0, data.length, sink);
    }

    /// To be called when the socket has nothing more to read for now: a line without end is shown
    /// as a prompt. When it goes on, the prompt is taken away and the whole line shown. While a
    /// session is open this does nothing.
    public void endOfRead(Consumer<ServerEvent> sink) {
        if (numbered || !ansi.hasPartial()) {
            return;
        }
        List<Span> partial = ansi.partial();
        if (!partial.equals(shownPartial)) {
            shownPartial = partial;
            sink.accept(new ServerEvent.Output(null, List.of(new OutputItem.Prompt(partial))));
        }
    }

    /// Everything to write now, compressed if that was agreed on; empty if nothing.
    public byte[] takeOutput() {
        return outflow.take();
    }

    /// A line as the player typed it; line ends within it are left out. In a session, [#sendInput]
    /// takes its place.
    public void sendLine(String line) {
        out.text(line.replaceAll("[\r\n\u0000]", "")).text("\r\n");
        // The player's Enter ends the line at which the game waited.
        if (!shownPartial.isEmpty()) {
            shownPartial = List.of();
            ansi.dropPartial();
        }
    }

    /// A numbered line, once `Zev.Session.Open` has come.
    public void sendInput(long id, String line) {
        sendGmcp(new ZevSession.Input(id, line).toMessage());
    }

    /// Sends a GMCP message if the game speaks GMCP.
    public void sendGmcp(GmcpMessage message) {
        if (negotiation.theirs(TelnetOption.GMCP)) {
            out.subnegotiation(TelnetOption.GMCP, GmcpCodec.encode(message));
        }
    }

    /// An MSDP command such as `REPORT` with `HEALTH` and `MANA`, if the game speaks MSDP.
    public void sendMsdp(String command, String... arguments) {
        if (msdp()) {
            out.subnegotiation(TelnetOption.MSDP, MsdpCodec.command(command, arguments));
        }
    }

    /// The window's new size, 0–65,535; 0 is unspecified.
    public void resize(int columns, int rows) {
        self.resize(columns, rows, negotiation.ours(TelnetOption.NAWS));
    }

    /// Whether the game speaks GMCP.
    public boolean gmcp() {
        return negotiation.theirs(TelnetOption.GMCP);
    }

    /// Whether the game speaks MSDP.
    public boolean msdp() {
        return negotiation.theirs(TelnetOption.MSDP);
    }

    /// Ends compression in both directions and lets go of its memory: [#takeOutput] has the last
    /// bytes, [#feed] does nothing any more.
    @Override
    public void close() {
        inflow.close();
        outflow.endDeflating();
    }

    /// Whether output is numbered now: a session is open.
    public boolean inSession() {
        return numbered;
    }

    private void flush(Consumer<ServerEvent> sink) {
        if (!numbered && !pending.isEmpty()) {
            sink.accept(new ServerEvent.Output(null, pending.take()));
        }
    }

    private final class Receiver implements Inflow.Sink {

        private final Consumer<ServerEvent> sink;

        Receiver(Consumer<ServerEvent> sink) {
            this.sink = sink;
        }

        @Override
        public void data(byte[] bytes, int offset, int length) {
            ansi.feed(bytes, offset, length, this::line);
        }

        private void line(StyledLine line) {
            takeBackPartial();
            hold(pending.line(line));
        }

        /// The shown prompt was only the start of a line.
        private void takeBackPartial() {
            if (!shownPartial.isEmpty()) {
                shownPartial = List.of();
                hold(pending.item(new OutputItem.Prompt(List.of())));
            }
        }

        private void hold(boolean kept) {
            if (!kept) {
                sink.accept(new ServerEvent.Overflow("output", PendingOutput.LIMIT));
            }
        }

        @Override
        public void command(int code) {
            // Many games send GA after each line; it says nothing there.
            if (code == TelnetCode.EOR || (code == TelnetCode.GA && ansi.hasPartial())) {
                hold(pending.item(new OutputItem.Prompt(ansi.partial())));
                shownPartial = List.of();
                ansi.dropPartial();
            }
        }

        @Override
        public void negotiation(int verb, int option) {
            if (option == TelnetOption.MCCP3 && verb == TelnetCode.WONT) {
                // The answer is to be read without it.
                outflow.endDeflating();
            }
            Negotiation.Change change = negotiation.received(verb, option);
            boolean on = change == Negotiation.Change.ON;
            if (option == TelnetOption.ECHO
                    && verb != TelnetCode.DO
                    && verb != TelnetCode.DONT
                    && (on || change == Negotiation.Change.OFF)) {
                hold(pending.item(new OutputItem.Echo(!on)));
            }
            if (option == TelnetOption.GMCP && !negotiation.theirs(option)) {
                // No number can come any more: what waits for one is shown without.
                numbered = false;
            }
            if (on && option == TelnetOption.NAWS) {
                self.sendSize();
            }
            if (on && option == TelnetOption.GMCP) {
                self.introduce();
            }
            if (on && option == TelnetOption.MCCP3) {
                out.subnegotiation(option, new byte[0]);
                outflow.deflateFromHere();
            }
        }

        @Override
        public void subnegotiation(int option, byte[] payload) {
            switch (option) {
                case TelnetOption.TTYPE -> self.terminal(payload);
                case TelnetOption.NEW_ENVIRON -> self.environment(payload);
                case TelnetOption.CHARSET -> self.charset(payload);
                case TelnetOption.GMCP -> gmcp(payload);
                case TelnetOption.MSDP -> msdp(payload);
                case TelnetOption.MSSP -> {
                    if (negotiation.theirs(option)) {
                        tell(new ServerEvent.Mssp(Mssp.parse(payload)));
                    }
                }
                case TelnetOption.MCCP2 -> {
                    if (negotiation.theirs(option)) {
                        inflow.inflateFromHere();
                    }
                }
                default -> {}
            }
        }

        @Override
        public void subnegotiationTooLong(int option, int limit) {
            tell(new ServerEvent.Overflow("subnegotiation of " + TelnetOption.name(option), limit));
        }

        @Override
        public void inflatingEnded() {
            // The game speaks on, in the clear.
        }

        @Override
        public void violation(String what) {
            tell(new ServerEvent.Violation(what));
        }

        /// What came before is told before it.
        private void tell(ServerEvent event) {
            flush(sink);
            sink.accept(event);
        }

        private void msdp(byte[] payload) {
            if (!ClientConnection.this.msdp()) {
                return;
            }
            tell(
                    switch (MsdpCodec.parse(payload)) {
                        case ParseResult.Parsed<MsdpValue.Table>(MsdpValue.Table variables) ->
                                new ServerEvent.Msdp(variables);
                        case ParseResult.Refused<MsdpValue.Table>(String reason) ->
                                new ServerEvent.Malformed(reason);
                    });
        }

        private void gmcp(byte[] payload) {
            if (!negotiation.theirs(TelnetOption.GMCP)) {
                return;
            }
            switch (GmcpCodec.parse(payload)) {
                case ParseResult.Parsed<GmcpMessage>(GmcpMessage message) -> {
                    if (ZevSession.isOne(message)) {
                        session(message);
                    } else if (message.isIn(Core.PACKAGE)) {
                        tell(new ServerEvent.Gmcp(message));
                    } else {
                        hold(pending.item(new OutputItem.Gmcp(message.name(), message.data())));
                    }
                }
                case ParseResult.Refused<GmcpMessage>(String reason) ->
                        tell(new ServerEvent.Malformed(reason));
            }
        }

        /// A question that stands at the cursor is no part of the first numbered output.
        private void endUnnumbered() {
            endOfRead(sink);
            shownPartial = List.of();
            ansi.dropPartial();
        }

        private void session(GmcpMessage message) {
            // What came before the message is told before it.
            flush(sink);
            switch (ZevSession.parse(message)) {
                case ParseResult.Parsed<ZevSession>(ZevSession parsed) -> {
                    switch (parsed) {
                        case ZevSession.Seq(long seq) -> {
                            if (numbered) {
                                sink.accept(new ServerEvent.Output(seq, pending.take()));
                            }
                        }
                        case ZevSession.Open _, ZevSession.Resumed _ -> {
                            endUnnumbered();
                            numbered = true;
                            sink.accept(new ServerEvent.Gmcp(message));
                        }
                        case ZevSession.Refused _ -> {
                            numbered = false;
                            sink.accept(new ServerEvent.Gmcp(message));
                        }
                        case ZevSession _ -> sink.accept(new ServerEvent.Gmcp(message));
                    }
                }
                case ParseResult.Refused<ZevSession>(String reason) ->
                        sink.accept(new ServerEvent.Malformed(reason));
            }
        }
    }
}
