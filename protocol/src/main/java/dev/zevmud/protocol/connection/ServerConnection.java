package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.compress.Budget;
import dev.zevmud.protocol.compress.Inflow;
import dev.zevmud.protocol.compress.Outflow;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.telnet.Negotiation;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetEncoder;
import dev.zevmud.protocol.telnet.TelnetOption;
import dev.zevmud.protocol.telnet.TelnetParser;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The server's side of one telnet connection: takes the client's bytes and tells what it did,
/// takes what is to be shown and tells the bytes to write. Whatever is called, [#takeOutput] has
/// the answer afterwards. What a client sends never makes it throw.
public final class ServerConnection implements AutoCloseable {

    private static final String PRESENT = "\r\n[Yes, I am here.]\r\n";

    private final TelnetEncoder out = new TelnetEncoder();
    private final Inflow inflow = new Inflow(TelnetParser.ofClient(), Budget.OF_CLIENT);
    private final Outflow outflow = new Outflow(out);
    private final ServerOptions options;
    private final InputLine input = new InputLine();
    private final Screen screen;

    /// `mssp` is asked when a client wants to know: MSSP's variables, each with its values.
    public ServerConnection(Supplier<Map<String, List<String>>> mssp) {
        this(mssp, InstantSource.system());
    }

    /// `clock` tells MSDP's `SERVER_TIME`.
    public ServerConnection(Supplier<Map<String, List<String>>> mssp, InstantSource clock) {
        options = new ServerOptions(out, inflow, outflow, new ServerStatus(mssp, clock));
        screen = new Screen(out, options.negotiation());
    }

    /// Offers what this side can do, but for compression. To be called once, first.
    public void start() {
        options.start();
    }

    /// Offers MCCP3 and, last of all, MCCP2. To be called once, when the client has told what it is
    /// ([#terminalKnown]) or stays silent.
    public void offerCompression() {
        options.offerCompression();
    }

    /// Takes what came from the socket, in any split.
    public void feed(byte[] data, int offset, int length, Consumer<ClientEvent> sink) {
        inflow.feed(data, offset, length, new Receiver(sink));
    }

    /// Everything to write now, compressed if that was agreed on; empty if nothing.
    public byte[] takeOutput() {
        return outflow.take();
    }

    /// Shows `items` as this client can: text at its colour depth, prompts with their mark, GMCP
    /// only if it asked for the package, MSDP only what it wants reported.
    public void send(List<OutputItem> items) {
        for (OutputItem item : items) {
            switch (item) {
                case OutputItem.Text(var lines) -> screen.text(lines, capabilities());
                case OutputItem.Prompt(var spans) -> screen.prompt(spans, capabilities());
                case OutputItem.Gmcp(var name, var data) -> {
                    sendGmcp(new GmcpMessage(name, data));
                    options.gmcpShown(name, data);
                }
                case OutputItem.Echo(boolean on) -> screen.echo(on);
            }
        }
        options.flushMsdp();
    }

    /// Breaks lines at `columns` instead of the width that the client tells; 0: at that again. For
    /// a client with numbered output it changes nothing: that breaks lines by itself.
    public void breakLinesAt(int columns) {
        screen.breakLinesAt(columns);
    }

    /// Sends a GMCP message if this client takes it ([ClientCapabilities#takesGmcp]).
    public void sendGmcp(GmcpMessage message) {
        if (capabilities().takesGmcp(message.name())) {
            out.subnegotiation(TelnetOption.GMCP, GmcpCodec.encode(message));
        }
    }

    /// Ends compression in both directions and lets go of its memory: [#takeOutput] has the last
    /// bytes, whole and readable, and [#feed] does nothing any more. To be called before an orderly
    /// close, and when the connection is lost.
    @Override
    public void close() {
        inflow.close();
        outflow.endDeflating();
    }

    public ClientCapabilities capabilities() {
        return options.capabilities();
    }

    /// Whether nothing more is to be learnt by TTYPE.
    public boolean terminalKnown() {
        return options.terminalKnown();
    }

    /// Whether nothing is to be waited for by NEW-ENVIRON: the client has answered, or will not.
    public boolean environmentKnown() {
        return options.environmentKnown();
    }

    private final class Receiver implements Inflow.Sink {

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
            Negotiation.Change change = options.negotiation(verb, option);
            if (option == TelnetOption.EOR && change == Negotiation.Change.REFUSED) {
                screen.eorRefused();
            }
            options.tellChanges(sink);
        }

        @Override
        public void subnegotiation(int option, byte[] payload) {
            options.subnegotiation(option, payload, sink);
            options.tellChanges(sink);
        }

        @Override
        public void subnegotiationTooLong(int option, int limit) {
            sink.accept(
                    new ClientEvent.Overflow(
                            "subnegotiation of " + TelnetOption.name(option), limit));
        }

        @Override
        public void inflatingEnded() {
            options.tellChanges(sink);
        }

        @Override
        public void violation(String what) {
            sink.accept(new ClientEvent.Violation(what));
        }
    }
}
