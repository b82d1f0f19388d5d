package dev.zevmud.protocol.connection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.compress.Inflow;
import dev.zevmud.protocol.compress.Outflow;
import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.msdp.MsdpValue;
import dev.zevmud.protocol.msdp.ServerMsdp;
import dev.zevmud.protocol.telnet.Negotiation;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetEncoder;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A server's part in every option, and what it learns of the client by them.
final class ServerOptions {

    /// How often a client may have its output compressed anew: each time costs what a player does.
    static final int MAX_DEFLATINGS = 4;

    private static final Set<Integer> OURS =
            Set.of(
                    TelnetOption.SGA,
                    TelnetOption.CHARSET,
                    TelnetOption.EOR,
                    TelnetOption.GMCP,
                    TelnetOption.MSDP,
                    TelnetOption.MSSP,
                    TelnetOption.MCCP2,
                    TelnetOption.MCCP3);
    private static final Set<Integer> THEIRS =
            Set.of(
                    TelnetOption.SGA,
                    TelnetOption.TTYPE,
                    TelnetOption.NAWS,
                    TelnetOption.NEW_ENVIRON,
                    TelnetOption.CHARSET);

    private final TelnetEncoder out;
    private final Inflow inflow;
    private final Outflow outflow;
    private final ServerStatus status;
    private final Negotiation negotiation;
    private final ClientFacts facts = new ClientFacts();
    private ClientCapabilities capabilities = ClientCapabilities.UNKNOWN;
    private @Nullable ServerMsdp msdp;
    private boolean charsetAsked;
    private byte deflatings;

    ServerOptions(TelnetEncoder out, Inflow inflow, Outflow outflow, ServerStatus status) {
        this.out = out;
        this.inflow = inflow;
        this.outflow = outflow;
        this.status = status;
        negotiation = new Negotiation(out, OURS, THEIRS);
    }

    Negotiation negotiation() {
        return negotiation;
    }

    ClientCapabilities capabilities() {
        return capabilities;
    }

    boolean terminalKnown() {
        return facts.terminalComplete();
    }

    boolean environmentKnown() {
        return facts.environmentKnown();
    }

    void start() {
        negotiation.ask(TelnetOption.TTYPE);
        negotiation.ask(TelnetOption.NAWS);
        negotiation.ask(TelnetOption.NEW_ENVIRON);
        negotiation.offer(TelnetOption.CHARSET);
        negotiation.offer(TelnetOption.EOR);
        negotiation.offer(TelnetOption.GMCP);
        negotiation.offer(TelnetOption.MSDP);
        negotiation.offer(TelnetOption.MSSP);
    }

    void offerCompression() {
        negotiation.offer(TelnetOption.MCCP3);
        negotiation.offer(TelnetOption.MCCP2);
    }

    /// What a GMCP message, sent or not, changes for MSDP.
    void gmcpShown(String name, @Nullable JsonNode data) {
        if (msdp != null && data != null) {
            msdp.gmcp(name, data);
        }
    }

    /// Tells by MSDP what has changed.
    void flushMsdp() {
        if (msdp != null) {
            msdp.flush();
        }
    }

    Negotiation.Change negotiation(int verb, int option) {
        if (option == TelnetOption.MCCP2 && verb == TelnetCode.DONT) {
            // The answer is to be read without it.
            outflow.endDeflating();
        }
        Negotiation.Change change = negotiation.received(verb, option);
        switch (change) {
            case ON -> turnedOn(verb, option);
            case OFF -> {
                if (option == TelnetOption.MSDP) {
                    msdp = null;
                }
            }
            case REFUSED, NONE -> {}
        }
        if (option == TelnetOption.TTYPE && verb == TelnetCode.WONT) {
            facts.terminalRefused();
        }
        if (option == TelnetOption.NEW_ENVIRON && verb == TelnetCode.WONT) {
            facts.environmentRefused();
        }
        return change;
    }

    private void turnedOn(int verb, int option) {
        switch (option) {
            case TelnetOption.TTYPE -> askTerminal();
            case TelnetOption.NEW_ENVIRON -> out.subnegotiation(option, Environment.request());
            case TelnetOption.CHARSET -> {
                if (verb == TelnetCode.DO) {
                    charsetAsked = true;
                    out.subnegotiation(option, Charsets.request());
                }
            }
            case TelnetOption.MSSP -> out.subnegotiation(option, Mssp.status(status.mssp().get()));
            case TelnetOption.MSDP -> msdp = new ServerMsdp(out, status::msdp);
            case TelnetOption.MCCP2 -> startDeflating();
            default -> {}
        }
    }

    private void startDeflating() {
        if (deflatings == MAX_DEFLATINGS) {
            negotiation.withdraw(TelnetOption.MCCP2);
            return;
        }
        deflatings++;
        out.subnegotiation(TelnetOption.MCCP2, new byte[0]);
        outflow.deflateFromHere();
    }

    private void askTerminal() {
        out.subnegotiation(TelnetOption.TTYPE, new byte[] {TelnetOption.TTYPE_SEND});
    }

    void subnegotiation(int option, byte[] payload, Consumer<ClientEvent> sink) {
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
                    facts.environment();
                    Environment.variables(payload).forEach(facts::environment);
                }
            }
            case TelnetOption.CHARSET -> charset(payload);
            case TelnetOption.GMCP -> {
                if (negotiation.ours(TelnetOption.GMCP)) {
                    gmcp(payload, sink);
                }
            }
            case TelnetOption.MSDP -> msdp(payload, sink);
            case TelnetOption.MCCP3 -> {
                if (negotiation.ours(TelnetOption.MCCP3)) {
                    inflow.inflateFromHere();
                }
            }
            // Not something that was agreed on.
            default -> {}
        }
    }

    private void charset(byte[] payload) {
        if (payload.length == 0) {
            return;
        }
        switch (payload[0]) {
            case TelnetOption.CHARSET_REQUEST -> {
                // Where both have asked at once, the server's question stands.
                boolean utf8 = !charsetAsked && Charsets.offersUtf8(payload);
                if (utf8) {
                    facts.charset(Charsets.UTF_8);
                }
                out.subnegotiation(
                        TelnetOption.CHARSET, utf8 ? Charsets.accepted() : Charsets.rejected());
            }
            case TelnetOption.CHARSET_ACCEPTED -> {
                charsetAsked = false;
                facts.charset(Charsets.accepted(payload));
            }
            case TelnetOption.CHARSET_REJECTED -> {
                charsetAsked = false;
                facts.utf8Refused();
            }
            case TelnetOption.CHARSET_TTABLE_IS ->
                    out.subnegotiation(TelnetOption.CHARSET, Charsets.tableRejected());
            default -> {}
        }
    }

    private void msdp(byte[] payload, Consumer<ClientEvent> sink) {
        if (msdp != null
                && msdp.received(payload, facts::environment)
                        instanceof ParseResult.Refused<MsdpValue.Table>(String reason)) {
            sink.accept(new ClientEvent.Malformed(reason));
        }
    }

    private void gmcp(byte[] payload, Consumer<ClientEvent> sink) {
        switch (GmcpCodec.parse(payload)) {
            case ParseResult.Parsed<GmcpMessage>(GmcpMessage message) -> {
                if (message.isIn(Core.PACKAGE)) {
                    core(message, sink);
                } else {
                    sink.accept(new ClientEvent.Gmcp(message));
                }
            }
            case ParseResult.Refused<GmcpMessage>(String reason) ->
                    sink.accept(new ClientEvent.Malformed(reason));
        }
    }

    private void core(GmcpMessage message, Consumer<ClientEvent> sink) {
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

    /// Brings [#capabilities] up to date; tells them if they are others than before.
    void tellChanges(Consumer<ClientEvent> sink) {
        boolean eor = negotiation.ours(TelnetOption.EOR);
        boolean gmcp = negotiation.ours(TelnetOption.GMCP);
        boolean spoken = msdp != null;
        boolean mccp2 = outflow.deflating();
        boolean mccp3 = inflow.inflating();
        if (!facts.changed()
                && eor == capabilities.eor()
                && gmcp == capabilities.gmcp()
                && spoken == capabilities.msdp()
                && mccp2 == capabilities.mccp2()
                && mccp3 == capabilities.mccp3()) {
            return;
        }
        ClientCapabilities now = facts.capabilities(eor, gmcp, spoken, mccp2, mccp3);
        if (!now.equals(capabilities)) {
            capabilities = now;
            sink.accept(new ClientEvent.CapabilitiesChanged(now));
        }
    }
}
