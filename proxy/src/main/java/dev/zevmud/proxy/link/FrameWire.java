package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.json.ParseResult;
import java.util.List;

/// `v1.session.zev-mud`: a JSON object each message.
final class FrameWire implements Wire {

    private static final List<String> PACKAGES =
            List.of(Introduction.SESSIONS, "Char 1", "Room 1", "Comm.Channel 1");

    @Override
    public ParseResult<List<ClientFrame>> read(Message message) {
        return switch (message) {
            case Message.Text(String text) -> frame(text);
            case Message.Binary _ -> ParseResult.refused("a binary message");
        };
    }

    private static ParseResult<List<ClientFrame>> frame(String text) {
        return switch (Frames.parseClient(text)) {
            case ParseResult.Parsed<ClientFrame>(ClientFrame frame) ->
                    ParseResult.parsed(List.of(frame));
            case ParseResult.Refused<ClientFrame>(String reason) -> ParseResult.refused(reason);
        };
    }

    @Override
    public List<Message> write(ServerFrame frame) {
        return List.of(new Message.Text(Frames.write(frame)));
    }

    @Override
    public boolean beginsWithHello() {
        return true;
    }

    @Override
    public boolean speaksOfSessions() {
        return true;
    }

    @Override
    public List<String> packages() {
        return PACKAGES;
    }
}
