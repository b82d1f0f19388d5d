package dev.zevmud.server.session.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was said on each channel of late, in the order of time; the same line counts once. Any
/// thread.
public final class ChannelHistory {

    /// More than anybody is shown, since readers may ignore some of those who spoke.
    static final int MAX_LINES = 60;

    private static final Comparator<ChannelLine> ORDER =
            Comparator.comparing(ChannelLine::time).thenComparing(ChannelLine::id);

    private final Map<String, List<ChannelLine>> lines = new HashMap<>();

    /// False when the line is known, or older than all that is remembered.
    public synchronized boolean add(ChannelLine line) {
        List<ChannelLine> channel = lines.computeIfAbsent(line.channel(), _ -> new ArrayList<>());
        if (channel.stream().anyMatch(known -> known.id().equals(line.id()))) {
            return false;
        }
        int at = channel.size();
        while (at > 0 && ORDER.compare(channel.get(at - 1), line) > 0) {
            at--;
        }
        if (at == 0 && channel.size() == MAX_LINES) {
            return false;
        }
        channel.add(at, line);
        if (channel.size() > MAX_LINES) {
            channel.removeFirst();
        }
        return true;
    }

    /// Oldest first.
    public synchronized List<ChannelLine> of(String channel) {
        return List.copyOf(lines.getOrDefault(channel, List.of()));
    }

    /// The newest lines of each channel, at most `limit` of one, oldest first.
    public synchronized List<List<ChannelLine>> newest(int limit) {
        return lines.values().stream()
                .map(all -> List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size())))
                .toList();
    }
}
