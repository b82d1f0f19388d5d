package dev.zevmud.server.world.event;

import java.util.List;

/// A quest in the reader's journal: `text` is that of its present stage, `counts` how far what is
/// counted there has come.
public record QuestSeen(String title, int level, boolean ended, String text, List<Count> counts) {

    public QuestSeen {
        counts = List.copyOf(counts);
    }

    /// So many of so many.
    public record Count(String what, long done, long of) {}
}
