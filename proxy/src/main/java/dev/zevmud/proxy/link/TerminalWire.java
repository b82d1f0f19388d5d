package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.json.ParseResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `terminal.mudstandards.org`: binary messages hold terminal text with ANSI out, and lines in, in
/// any pieces.
final class TerminalWire implements Wire {

    private final Screen screen = new Screen();
    private final Lines lines = new Lines();

    @Override
    public ParseResult<List<ClientFrame>> read(Message message) {
        return switch (message) {
            case Message.Binary(ByteBuffer bytes) -> typed(bytes, lines, screen);
            case Message.Text _ -> ParseResult.refused("a text message");
        };
    }

    /// The lines that end within these bytes.
    static ParseResult<List<ClientFrame>> typed(ByteBuffer bytes, Lines lines, Screen screen) {
        return switch (lines.add(bytes)) {
            case ParseResult.Parsed<List<String>>(List<String> whole) -> {
                if (!whole.isEmpty()) {
                    screen.entered();
                }
                yield ParseResult.parsed(
                        whole.stream()
                                .map(line -> (ClientFrame) new ClientFrame.Input(null, line))
                                .toList());
            }
            case ParseResult.Refused<List<String>>(String reason) -> ParseResult.refused(reason);
        };
    }

    @Override
    public List<Message> write(ServerFrame frame) {
        return binary(screen.show(frame));
    }

    /// What goes on the screen, as a message; none for nothing.
    static List<Message> binary(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(new Message.Binary(StandardCharsets.UTF_8.encode(text)));
    }
}
