package dev.zevmud.proxy.link;

import dev.zevmud.protocol.connection.ClientCapabilities;
import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ServerConnection;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.telnet.Mtts;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Telnet: options and compression end here. The client is introduced when it has told what it is,
/// or when a message without bytes says that it will not. Any thread.
final class TelnetWire implements Wire {

    /// What MSDP is made of.
    private static final List<String> MSDP_NEEDS = List.of("Char 1", "Room 1");

    private final ServerConnection telnet;
    private final Announcements announcements = new Announcements();
    private boolean introduced;
    private List<Span> atCursor = List.of();
    private @Nullable ClientCapabilities told;

    /// `status` is asked when the client wants to know what game this is (MSSP).
    TelnetWire(Supplier<Map<String, List<String>>> status) {
        telnet = new ServerConnection(status);
        telnet.start();
    }

    @Override
    public boolean beginsWithHello() {
        return true;
    }

    @Override
    public synchronized ParseResult<List<ClientFrame>> read(Message message) {
        if (!(message instanceof Message.Binary(ByteBuffer bytes))) {
            return ParseResult.refused("a text message");
        }
        byte[] data = new byte[bytes.remaining()];
        bytes.get(data);
        List<ClientFrame> frames = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        telnet.feed(data, 0, data.length, event -> read(event, frames, violations));
        if (!introduced && (data.length == 0 || telnet.terminalKnown())) {
            introduce(frames);
        }
        return violations.isEmpty()
                ? ParseResult.parsed(frames)
                : ParseResult.refused(violations.getFirst());
    }

    private void read(ClientEvent event, List<ClientFrame> frames, List<String> violations) {
        switch (event) {
            case ClientEvent.Line(String line) -> {
                introduce(frames);
                atCursor = List.of();
                frames.add(new ClientFrame.Input(null, line));
            }
            case ClientEvent.Gmcp(GmcpMessage message) -> {
                if (!ZevSession.isOne(message)) {
                    introduce(frames);
                    frames.add(new ClientFrame.Gmcp(message.name(), message.data()));
                }
            }
            case ClientEvent.CapabilitiesChanged(ClientCapabilities now) -> changed(now, frames);
            case ClientEvent.Overflow(String what, int limit) ->
                    note("Too long, and not heard: " + what + " of more than " + limit + " bytes.");
            // A client that talks nonsense in options is not worth a word to the player.
            case ClientEvent.Malformed _ -> {}
            case ClientEvent.Violation(String what) -> violations.add(what);
        }
    }

    private void introduce(List<ClientFrame> frames) {
        if (introduced) {
            return;
        }
        introduced = true;
        ClientCapabilities now = telnet.capabilities();
        told = now;
        String name = now.clientName().isEmpty() ? "telnet" : now.clientName();
        frames.addFirst(
                new ClientFrame.Hello(
                        name, now.clientVersion(), now.columns(), now.rows(), null, null));
        telnet.offerCompression();
    }

    private void changed(ClientCapabilities now, List<ClientFrame> frames) {
        ClientCapabilities before = told;
        if (before == null) {
            return;
        }
        told = now;
        if (now.columns() != before.columns() || now.rows() != before.rows()) {
            frames.add(new ClientFrame.Size(now.columns(), now.rows()));
        }
        if (!packages(now).equals(packages(before))) {
            GmcpMessage supports = new Core.SupportsSet(packages(now)).toMessage();
            frames.add(new ClientFrame.Gmcp(supports.name(), supports.data()));
        }
    }

    @Override
    public synchronized List<String> packages() {
        return packages(telnet.capabilities());
    }

    private static List<String> packages(ClientCapabilities client) {
        Set<String> wanted = client.gmcpPackages();
        List<String> packages = new ArrayList<>();
        wanted.stream().sorted().forEach(name -> packages.add(name + " 1"));
        packages.removeIf(one -> one.equalsIgnoreCase(Introduction.SESSIONS));
        packages.addFirst(Introduction.SESSIONS);
        if (client.msdp()) {
            packages.addAll(MSDP_NEEDS);
        }
        return packages;
    }

    @Override
    public synchronized int mtts() {
        return telnet.capabilities().screenReader() ? Mtts.SCREEN_READER : 0;
    }

    @Override
    public synchronized List<Message> write(ServerFrame frame) {
        if (frame instanceof ServerFrame.Output output) {
            telnet.send(output.items().stream().filter(this::isNews).toList());
        } else {
            String note = announcements.of(frame);
            if (!note.isEmpty()) {
                note(note);
            }
        }
        return takeReplies();
    }

    @Override
    public synchronized void breakLinesAt(int columns) {
        telnet.breakLinesAt(columns);
    }

    /// A prompt that the game has marked as one only after it was shown comes again.
    private boolean isNews(OutputItem item) {
        return switch (item) {
            case OutputItem.Prompt(List<Span> spans) -> {
                boolean news = !spans.isEmpty() && !spans.equals(atCursor);
                atCursor = spans.isEmpty() ? atCursor : spans;
                yield news;
            }
            case OutputItem.Text _ -> {
                atCursor = List.of();
                yield true;
            }
            case OutputItem.Gmcp _, OutputItem.Echo _ -> true;
        };
    }

    private void note(String text) {
        atCursor = List.of();
        telnet.send(List.of(new OutputItem.Text(List.of(StyledLine.plain("[" + text + "]")))));
    }

    @Override
    public boolean replies() {
        return true;
    }

    @Override
    public synchronized List<Message> takeReplies() {
        byte[] bytes = telnet.takeOutput();
        return bytes.length == 0 ? List.of() : List.of(new Message.Binary(ByteBuffer.wrap(bytes)));
    }

    @Override
    public synchronized List<Message> end() {
        telnet.close();
        return takeReplies();
    }
}
