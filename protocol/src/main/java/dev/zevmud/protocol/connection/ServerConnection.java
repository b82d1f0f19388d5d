package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.telnet.Negotiation;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetEncoder;
import dev.zevmud.protocol.telnet.TelnetOption;
import dev.zevmud.protocol.telnet.TelnetParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The server's side of one telnet connection: takes the client's bytes and tells what it did,
/// takes what is to be shown and tells the bytes to write. Whatever is called, [#takeOutput] has
/// the answer afterwards. What a client sends never makes it throw.
public final class ServerConnection {

    private static final Set<Integer> OURS =
            Set.of(
                    TelnetOption.SGA,
                    TelnetOption.CHARSET,
                    TelnetOption.EOR,
                    TelnetOption.GMCP,
                    TelnetOption.MSSP);
    private static final Set<Integer> THEIRS =
            Set.of(
                    TelnetOption.SGA,
                    TelnetOption.TTYPE,
                    TelnetOption.NAWS,
                    TelnetOption.NEW_ENVIRON,
                    TelnetOption.CHARSET);
    private static final String PRESENT = "\r\n[Yes, I am here.]\r\n";

    private final Supplier<Map<String, List<String>>> mssp;
    private final TelnetParser parser = TelnetParser.ofClient();
    private final TelnetEncoder out = new TelnetEncoder();
    private final Negotiation negotiation = new Negotiation(out, OURS, THEIRS);
    private final ClientFacts facts = new ClientFacts();
    private final InputLine input = new InputLine();
    private final Screen screen = new Screen(out, negotiation);
    private ClientCapabilities capabilities = ClientCapabilities.UNKNOWN;

    /// `mssp` is asked when a client wants to know: MSSP's variables, each with its values.
    public ServerConnection(Supplier<Map<String, List<String>>> mssp) {
        this.mssp = mssp;
    }

    /// Offers what this side can do. To be called once, first.
    public void start() {
        negotiation.ask(TelnetOption.TTYPE);
        negotiation.ask(TelnetOption.NAWS);
        negotiation.ask(TelnetOption.NEW_ENVIRON);
        negotiation.offer(TelnetOption.CHARSET);
        negotiation.offer(TelnetOption.EOR);
        negotiation.offer(TelnetOption.GMCP);
        negotiation.offer(TelnetOption.MSSP);
    }

    /// Takes what came from the socket, in any split.
    public void feed(byte[] data, int offset, int length, Consumer<ClientEvent> sink) {
        parser.feed(data, offset, length, new Receiver(sink));
    }

    /// Everything to write now; empty if nothing.
    public byte[] takeOutput() {
        return out.take();
    }

    /// Shows `items` as this client can: text at its colour depth, prompts with their mark, GMCP
    /// only if it asked for the package.
    public void send(List<OutputItem> items) {
        for (OutputItem item : items) {
            switch (item) {
                case OutputItem.Text(var lines) -> screen.text(lines, capabilities);
                case OutputItem.Prompt(var spans) -> screen.prompt(spans, capabilities);
                case OutputItem.Gmcp(var name, var data) -> sendGmcp(new GmcpMessage(name, data));
                case OutputItem.Echo(boolean on) -> screen.echo(on);
            }
        }
    }

    /// Sends a GMCP message if this client takes it ([ClientCapabilities#takesGmcp]).
    public void sendGmcp(GmcpMessage message) {
        if (capabilities.takesGmcp(message.name())) {
            out.subnegotiation(TelnetOption.GMCP, GmcpCodec.encode(message));
        }
    }

    public ClientCapabilities capabilities() {
        return capabilities;
    }

    /// Whether nothing more is to be learnt by TTYPE.
    public boolean terminalKnown() {
        return facts.terminalComplete();
    }

    private final class Receiver implements TelnetParser.Sink {

        private final Consumer<ClientEvent> sink;

        Receiver(Consumer<ClientEvent> sink) {
            this.sink = sink;
        }

        @Override
        public void data(byte[] bytes, int offset, int length) {
            input.feed(
                    bytes,
                    offset,
                    length,
                    event -> {
                        if (event instanceof ClientEvent.Line) {
                            screen.lineTyped();
                        }
                        sink.accept(event);
                    });
        }

        @Override
        public void command(int code) {
            if (code == TelnetCode.AYT) {
                out.text(PRESENT);
            }
        }

        @Override
        public void negotiation(int verb, int option) {
            Negotiation.Change change = negotiation.received(verb, option);
            switch (change) {
                case ON -> turnedOn(verb, option);
                case REFUSED, OFF -> {
                    if (option == TelnetOption.TTYPE && verb == TelnetCode.WONT) {
                        facts.terminalRefused();
                    }
                    if (option == TelnetOption.EOR && change == Negotiation.Change.REFUSED) {
                        screen.eorRefused();
                    }
                }
                case NONE -> {}
            }
            tellChanges();
        }

        private void turnedOn(int verb, int option) {
            switch (option) {
                case TelnetOption.TTYPE -> askTerminal();
                case TelnetOption.NEW_ENVIRON -> out.subnegotiation(option, Environment.request());
                case TelnetOption.CHARSET -> {
                    if (verb == TelnetCode.DO) {
                        out.subnegotiation(option, Charsets.request());
                    }
                }
                case TelnetOption.MSSP -> out.subnegotiation(option, Mssp.status(mssp.get()));
                default -> {}
            }
        }

        private void askTerminal() {
            out.subnegotiation(TelnetOption.TTYPE, new byte[] {TelnetOption.TTYPE_SEND});
        }

        @Override
        public void subnegotiation(int option, byte[] payload) {
            switch (option) {
                case TelnetOption.TTYPE -> {
                    if (facts.terminalAnswer(payload)) {
                        askTerminal();
                    }
                }
                case TelnetOption.NAWS -> {
                    if (!facts.windowSize(payload)) {
                        sink.accept(new ClientEvent.Malformed("NAWS of a wrong length"));
                    }
                }
                case TelnetOption.NEW_ENVIRON -> {
                    if (payload.length > 0 && payload[0] != TelnetOption.ENVIRON_SEND) {
                        Environment.variables(payload).forEach(facts::environment);
                    }
                }
                case TelnetOption.CHARSET -> charset(payload);
                case TelnetOption.GMCP -> gmcp(payload);
                // Not something that was agreed on.
                default -> {}
            }
            tellChanges();
        }

        @Override
        public void subnegotiationTooLong(int option, int limit) {
            sink.accept(
                    new ClientEvent.Overflow(
                            "subnegotiation of " + TelnetOption.name(option), limit));
        }

        private void charset(byte[] payload) {
            if (payload.length == 0) {
                return;
            }
            switch (payload[0]) {
                case TelnetOption.CHARSET_REQUEST -> {
                    boolean utf8 = Charsets.offersUtf8(payload);
                    if (utf8) {
                        facts.charset(true);
                    }
                    out.subnegotiation(
                            TelnetOption.CHARSET, utf8 ? Charsets.accepted() : Charsets.rejected());
                }
                case TelnetOption.CHARSET_ACCEPTED -> facts.charset(Charsets.acceptsUtf8(payload));
                case TelnetOption.CHARSET_REJECTED -> facts.charset(false);
                default -> {}
            }
        }

        private void gmcp(byte[] payload) {
            if (!negotiation.ours(TelnetOption.GMCP)) {
                return;
            }
            switch (GmcpCodec.parse(payload)) {
                case ParseResult.Parsed<GmcpMessage>(GmcpMessage message) -> {
                    if (message.isIn(Core.PACKAGE)) {
                        core(message);
                    } else {
                        sink.accept(new ClientEvent.Gmcp(message));
                    }
                }
                case ParseResult.Refused<GmcpMessage>(String reason) ->
                        sink.accept(new ClientEvent.Malformed(reason));
            }
        }

        private void core(GmcpMessage message) {
            switch (Core.parse(message)) {
                case ParseResult.Parsed<Core>(Core parsed) -> {
                    switch (parsed) {
                        case Core.Hello hello -> facts.hello(hello);
                        case Core.SupportsSet(var packages) -> facts.supports(packages, true);
                        case Core.SupportsAdd(var packages) -> facts.supports(packages, false);
                        case Core.SupportsRemove(var packages) -> facts.supportsNot(packages);
                        case Core.Ping ping ->
                                out.subnegotiation(
                                        TelnetOption.GMCP, GmcpCodec.encode(ping.toMessage()));
                        case Core.KeepAlive _, Core.Goodbye _ -> {}
                    }
                }
                case ParseResult.Refused<Core>(String reason) ->
                        sink.accept(new ClientEvent.Malformed(reason));
            }
        }

        private void tellChanges() {
            ClientCapabilities now =
                    facts.capabilities(
                            negotiation.ours(TelnetOption.EOR),
                            negotiation.ours(TelnetOption.GMCP));
            if (!now.equals(capabilities)) {
                capabilities = now;
                sink.accept(new ClientEvent.CapabilitiesChanged(now));
            }
        }
    }
}
