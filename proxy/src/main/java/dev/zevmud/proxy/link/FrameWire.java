package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.json.ParseResult;
import java.util.List;

/// `v1.session.zev-mud`: a JSON object each message.
final class FrameWire implements Wire {

    @Override
    public ParseResult<List<ClientFrame>> read(String message) {
        return switch (Frames.parseClient(message)) {
            case ParseResult.Parsed<ClientFrame>(ClientFrame frame) ->
                    ParseResult.parsed(List.of(frame));
            case ParseResult.Refused<ClientFrame>(String reason) -> ParseResult.refused(reason);
        };
    }

    @Override
    public String write(ServerFrame frame) {
        return Frames.write(frame);
    }

    @Override
    public boolean beginsWithHello() {
        return true;
    }
}
