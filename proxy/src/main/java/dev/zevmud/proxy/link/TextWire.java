package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// No subprotocol: terminal text with ANSI out, a line a message in (several are taken, too).
final class TextWire implements Wire {

    private final Screen screen = new Screen();

    @Override
    public ParseResult<List<ClientFrame>> read(Message message) {
        return switch (message) {
            case Message.Text(String text) -> typed(text);
            case Message.Binary _ -> ParseResult.refused("a binary message");
        };
    }

    private ParseResult<List<ClientFrame>> typed(String message) {
        String text = message.endsWith("\n") ? message.substring(0, message.length() - 1) : message;
        List<ClientFrame> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.getBytes(StandardCharsets.UTF_8).length > ZevSession.MAX_LINE_BYTES) {
                return ParseResult.refused(
                        "a line of more than " + ZevSession.MAX_LINE_BYTES + " bytes");
            }
            lines.add(new ClientFrame.Input(null, line));
        }
        screen.entered();
        return ParseResult.parsed(lines);
    }

    @Override
    public List<Message> write(ServerFrame frame) {
        String text = screen.show(frame);
        return text.isEmpty() ? List.of() : List.of(new Message.Text(text));
    }
}
