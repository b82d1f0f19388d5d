package dev.zevmud.proxy.link;

import dev.zevmud.protocol.ansi.AnsiRenderer;
import dev.zevmud.protocol.ansi.ColorDepth;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;

/// What a terminal shows of a link, as text with ANSI: knows what stands on its last line. Any
/// thread.
final class Screen {

    private static final String LINE_END = "\r\n";
    private static final String START_OF_LINE = "\r\u001B[K";
    private static final AnsiRenderer RENDERER = new AnsiRenderer(ColorDepth.TRUE_COLOR, false);

    private final Announcements announcements = new Announcements();

    /// What stands on the line that has no end yet.
    private String atCursor = "";

    private boolean replacing;

    /// The player has ended the line at the cursor.
    synchronized void entered() {
        atCursor = "";
    }

    /// What this adds to the screen; empty: nothing.
    synchronized String show(ServerFrame frame) {
        if (frame instanceof ServerFrame.Output output) {
            return output(output.items());
        }
        String announcement = announcements.of(frame);
        return announcement.isEmpty() ? "" : note(announcement);
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
