package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/// The items of the output that is being received. Bounded: what does not fit is dropped.
final class PendingOutput {

    /// Of characters and items together.
    static final int LIMIT = 4 * 1024 * 1024;

    /// What an item or line counts besides its characters.
    private static final int OVERHEAD = 16;

    private final List<OutputItem> items = new ArrayList<>();
    private List<StyledLine> lines = new ArrayList<>();
    private int size;
    private boolean overflowReported;

    boolean isEmpty() {
        return items.isEmpty() && lines.isEmpty();
    }

    /// False: it does not fit, and this is the first that did not.
    boolean line(StyledLine line) {
        return add(length(line.spans()), () -> lines.add(line));
    }

    /// False: it does not fit, and this is the first that did not.
    boolean item(OutputItem item) {
        return add(
                length(item),
                () -> {
                    closeText();
                    items.add(item);
                });
    }

    List<OutputItem> take() {
        closeText();
        List<OutputItem> taken = List.copyOf(items);
        items.clear();
        size = 0;
        overflowReported = false;
        return taken;
    }

    private boolean add(int length, Runnable action) {
        if (size + length + OVERHEAD > LIMIT) {
            boolean first = !overflowReported;
            overflowReported = true;
            return !first;
        }
        size += length + OVERHEAD;
        action.run();
        return true;
    }

    private void closeText() {
        if (!lines.isEmpty()) {
            items.add(new OutputItem.Text(lines));
            lines = new ArrayList<>();
        }
    }

    private static int length(OutputItem item) {
        return switch (item) {
            case OutputItem.Text(var text) ->
                    text.stream().mapToInt(line -> length(line.spans())).sum();
            case OutputItem.Prompt(var spans) -> length(spans);
            case OutputItem.Gmcp(var name, var data) ->
                    name.length() + (data == null ? 0 : data.toString().length());
            case OutputItem.Echo _ -> 0;
        };
    }

    private static int length(List<Span> spans) {
        int length = 0;
        for (Span span : spans) {
            length += span.text().length() + OVERHEAD;
        }
        return length;
    }
}
