package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The outputs that a client may still ask for again, oldest first. Bounded by count and size; what
/// falls out is counted as a gap, never lost silently.
final class Backlog {

    static final int MAX_OUTPUTS = 2_000;
    static final int MAX_BYTES = 256 * 1024;

    /// What a connection that never acknowledges leaves behind while it is attached.
    static final int MAX_CLASSIC_BYTES = 4 * 1024;

    private static final int ITEM_OVERHEAD = 32;

    private record Entry(ToClient.Show output, int bytes) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private int bytes;
    private long lastSeq;

    long lastSeq() {
        return lastSeq;
    }

    /// Takes back what another backlog held; its last number was `seq`.
    void restore(List<ToClient.Show> outputs, long seq) {
        for (ToClient.Show output : outputs) {
            int size = size(output.items());
            entries.addLast(new Entry(output, size));
            bytes += size;
        }
        lastSeq = seq;
        trim(MAX_BYTES);
    }

    /// Numbers the items and keeps them, at most `maxBytes` of them with what is there already.
    ToClient.Show add(List<OutputItem> items, int maxBytes) {
        lastSeq++;
        var output = new ToClient.Show(lastSeq, items);
        var entry = new Entry(output, size(items));
        entries.addLast(entry);
        bytes += entry.bytes();
        trim(maxBytes);
        return output;
    }

    void trim(int maxBytes) {
        while (entries.size() > MAX_OUTPUTS || (bytes > maxBytes && !entries.isEmpty())) {
            bytes -= entries.removeFirst().bytes();
        }
    }

    /// The client has shown everything up to `seq`.
    void acknowledged(long seq) {
        while (!entries.isEmpty() && entries.getFirst().output().seq() <= seq) {
            bytes -= entries.removeFirst().bytes();
        }
    }

    /// What comes behind `seq`, as far as it is still there.
    List<ToClient.Show> after(long seq) {
        return entries.stream().map(Entry::output).filter(output -> output.seq() > seq).toList();
    }

    /// How many outputs behind `seq` are gone.
    long gapAfter(long seq) {
        long firstKept = entries.isEmpty() ? lastSeq + 1 : entries.getFirst().output().seq();
        return Math.max(0, firstKept - (seq + 1));
    }

    private static int size(List<OutputItem> items) {
        int size = 0;
        for (OutputItem item : items) {
            size += ITEM_OVERHEAD;
            switch (item) {
                case OutputItem.Text(List<StyledLine> lines) -> {
                    for (StyledLine line : lines) {
                        size += size(line.spans(), 2);
                    }
                }
                case OutputItem.Prompt(List<Span> spans) -> size += size(spans, 0);
                case OutputItem.Gmcp(String name, var data) ->
                        size += name.length() + (data == null ? 0 : data.toString().length());
                case OutputItem.Echo(boolean _) -> {}
            }
        }
        return size;
    }

    private static int size(List<Span> spans, int more) {
        int size = more;
        for (Span span : spans) {
            size += span.text().length() + 8;
        }
        return size;
    }
}
