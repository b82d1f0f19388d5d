package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.json.ParseResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// `gmcp.mudstandards.org`: binary messages as [TerminalWire]'s, and each text message is one GMCP
/// message, `Package.Name JSON`.
final class GmcpWire implements Wire {

    private final Screen screen = new Screen();
    private final Lines lines = new Lines();

    @Override
    public ParseResult<List<ClientFrame>> read(Message message) {
        return switch (message) {
            case Message.Binary(ByteBuffer bytes) -> TerminalWire.typed(bytes, lines, screen);
            case Message.Text(String text) -> gmcp(text);
        };
    }

    private static ParseResult<List<ClientFrame>> gmcp(String text) {
        return switch (GmcpCodec.parse(text.getBytes(StandardCharsets.UTF_8))) {
            case ParseResult.Parsed<GmcpMessage>(GmcpMessage said) ->
                    ParseResult.parsed(List.of(new ClientFrame.Gmcp(said.name(), said.data())));
            case ParseResult.Refused<GmcpMessage>(String reason) -> ParseResult.refused(reason);
        };
    }

    /// In the order of the output: the data of a room comes where its text does.
    @Override
    public List<Message> write(ServerFrame frame) {
        if (!(frame instanceof ServerFrame.Output(Long seq, List<OutputItem> items))) {
            return TerminalWire.binary(screen.show(frame));
        }
        List<Message> messages = new ArrayList<>();
        List<OutputItem> text = new ArrayList<>();
        for (OutputItem item : items) {
            if (item instanceof OutputItem.Gmcp(String name, var data)) {
                messages.addAll(
                        TerminalWire.binary(screen.show(new ServerFrame.Output(seq, text))));
                text.clear();
                messages.add(
                        new Message.Text(
                                new String(
                                        GmcpCodec.encode(new GmcpMessage(name, data)),
                                        StandardCharsets.UTF_8)));
            } else {
                text.add(item);
            }
        }
        messages.addAll(TerminalWire.binary(screen.show(new ServerFrame.Output(seq, text))));
        return messages;
    }
}
