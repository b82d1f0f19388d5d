package dev.zevmud.proxy.link;

import dev.zevmud.protocol.ansi.AnsiRenderer;
import dev.zevmud.protocol.ansi.ColorDepth;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.text.StyledLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// No subprotocol: terminal text with ANSI out, a line a message in (several are taken, too).
final class TextWire implements Wire {

    private static final String LINE_END = "\r\n";
    private static final String START_OF_LINE = "\r\u001B[K";
    private static final AnsiRenderer RENDERER = new AnsiRenderer(ColorDepth.TRUE_COLOR, false);

    /// What stands on the line that has no end yet.
    private String atCursor = "";

    private boolean replacing;
    private boolean away;

    @Override
    public synchronized ParseResult<List<ClientFrame>> read(String message) {
        String text = message.endsWith("\n") ? message.substring(0, message.length() - 1) : message;
        List<ClientFrame> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.getBytes(StandardCharsets.UTF_8).length > ZevSession.MAX_LINE_BYTES) {
                return ParseResult.refused(
                        "a line of more than " + ZevSession.MAX_LINE_BYTES + " bytes");
            }
            lines.add(new ClientFrame.Input(null, line));
        }
        atCursor = "";
        return ParseResult.parsed(lines);
    }

    @Override
    public synchronized String write(ServerFrame frame) {
        return switch (frame) {
            case ServerFrame.Output output -> output(output.items());
            case ServerFrame.Status(var state, var _) -> status(state);
            case ServerFrame.Bye(ByeReason reason, boolean _) ->
                    reason == ByeReason.KICKED
                            ? note("Disconnected: too much, too fast, or not understood.")
                            : "";
            // Without GMCP there are no sessions.
            case ServerFrame.Open _,
                    ServerFrame.Ack _,
                    ServerFrame.Resumed _,
                    ServerFrame.Refused _ ->
                    "";
        };
    }

    @Override
    public boolean beginsWithHello() {
        return false;
    }

    /// Said once, however often it is tried.
    private String status(ServerFrame.ConnectionState state) {
        boolean before = away;
        return switch (state) {
            case CONNECTING -> "";
            case ONLINE -> {
                away = false;
                yield before ? note("The game is back.") : "";
            }
            case GAME_RESTARTING, GAME_UNREACHABLE -> {
                away = true;
                yield before
                        ? ""
                        : note(
                                state == ServerFrame.ConnectionState.GAME_RESTARTING
                                        ? "The game is restarting. Please wait a moment."
                                        : "The game is out of reach. It is tried again and again.");
            }
        };
    }

    private String note(String text) {
        String start = atCursor.isEmpty() ? "" : LINE_END;
        atCursor = "";
        return start + "[" + text + "]" + LINE_END;
    }

    private String output(List<OutputItem> items) {
        StringBuilder out = new StringBuilder();
        for (OutputItem item : items) {
            switch (item) {
                case OutputItem.Text(var lines) -> lines.forEach(line -> line(line, out));
                case OutputItem.Prompt(var spans) -> {
                    if (spans.isEmpty()) {
                        // The line at the cursor goes on: the whole of it follows.
                        replacing = true;
                    } else {
                        replacing = true;
                        String prompt = RENDERER.render(spans);
                        replace(prompt, out);
                        atCursor = prompt;
                    }
                }
                // A terminal has no place for them.
                case OutputItem.Gmcp _, OutputItem.Echo _ -> {}
            }
        }
        return out.toString();
    }

    private void line(StyledLine line, StringBuilder out) {
        replace(RENDERER.render(line.spans()), out);
        out.append(LINE_END);
        atCursor = "";
    }

    /// Writes `text` in place of what stands at the cursor, if it is the same line.
    private void replace(String text, StringBuilder out) {
        if (!replacing || atCursor.isEmpty()) {
            out.append(text);
        } else if (text.startsWith(atCursor)) {
            out.append(text, atCursor.length(), text.length());
        } else {
            out.append(START_OF_LINE).append(text);
        }
        replacing = false;
    }
}
