package dev.zevmud.desktop.output;

import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lines that were shown, oldest first, and below them the prompt: an open last line that the
/// next prompt replaces. At most `capacity` lines are kept; the oldest go first, some at a time.
public final class Scrollback {

    /// Lines that are kept; at about 1 kB each, some 25 MB.
    public static final int MAX_LINES = 25_000;

    private static final int TRIM_DIVISOR = 25;

    /// Who shows the lines.
    public interface Listener {

        /// `count` lines were added in front of the prompt, the first at `index`.
        void appended(int index, int count);

        /// The `count` oldest lines are gone.
        void trimmed(int count);

        /// The prompt, which was `oldLength` characters long, has a new text.
        void promptChanged(int oldLength);
    }

    /// Where a searched text was found: a line, and the characters from `start` up to `end`.
    public record Match(int line, int start, int end) {}

    private final int capacity;
    private final List<StyledLine> lines = new ArrayList<>();
    private final List<StyledLine> pending = new ArrayList<>();
    private StyledLine prompt = StyledLine.EMPTY;
    private StyledLine nextPrompt = StyledLine.EMPTY;
    private boolean together;
    private @Nullable Listener listener;

    public Scrollback() {
        this(MAX_LINES);
    }

    public Scrollback(int capacity) {
        this.capacity = capacity;
    }

    public void listener(Listener newListener) {
        listener = newListener;
    }

    /// Makes several changes that are shown as one: each that is shown costs a layout.
    public void together(Runnable changes) {
        together = true;
        try {
            changes.run();
        } finally {
            together = false;
            flush();
        }
    }

    /// Adds whole lines; the prompt stays below them.
    public void append(List<StyledLine> added) {
        pending.addAll(added);
        if (pending.size() > 2 * capacity) {
            pending.subList(0, pending.size() - capacity).clear();
        }
        if (!together) {
            flush();
        }
    }

    /// Replaces the prompt.
    public void prompt(List<Span> spans) {
        nextPrompt = new StyledLine(spans);
        if (!together) {
            flush();
        }
    }

    /// Ends the prompt's line with what the player answered; the next prompt starts afresh.
    public void answer(List<Span> typed) {
        List<Span> spans = new ArrayList<>(nextPrompt.spans());
        spans.addAll(typed);
        if (spans.isEmpty()) {
            return;
        }
        prompt(List.of());
        append(List.of(new StyledLine(spans)));
    }

    public int size() {
        return lines.size();
    }

    public StyledLine line(int index) {
        return lines.get(index);
    }

    public StyledLine prompt() {
        return prompt;
    }

    /// All that is kept, as plain text; the prompt is the last line.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (StyledLine line : lines) {
            text.append(line.text()).append('\n');
        }
        return text.append(prompt.text()).toString();
    }

    /// The nearest occurrence of `wanted`, regardless of case, strictly before the given place when
    /// going `up`, at or behind it when going down. The search does not wrap round.
    public Optional<Match> find(String wanted, int line, int column, boolean up) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        int step = up ? -1 : 1;
        for (int i = Math.min(line, lines.size() - 1); i >= 0 && i < lines.size(); i += step) {
            String text = lines.get(i).text().toLowerCase(Locale.ROOT);
            int at =
                    up
                            ? text.lastIndexOf(lower, i == line ? column - 1 : text.length())
                            : text.indexOf(lower, i == line ? column : 0);
            if (at >= 0) {
                return Optional.of(new Match(i, at, at + lower.length()));
            }
        }
        return Optional.empty();
    }

    private void flush() {
        if (!pending.isEmpty()) {
            int from = Math.max(0, pending.size() - capacity);
            List<StyledLine> kept = List.copyOf(pending.subList(from, pending.size()));
            pending.clear();
            int index = lines.size();
            lines.addAll(kept);
            if (listener != null) {
                listener.appended(index, kept.size());
            }
            trim();
        }
        if (!nextPrompt.equals(prompt)) {
            int oldLength = prompt.text().length();
            prompt = nextPrompt;
            if (listener != null) {
                listener.promptChanged(oldLength);
            }
        }
    }

    private void trim() {
        if (lines.size() <= capacity) {
            return;
        }
        int target = capacity - capacity / TRIM_DIVISOR;
        int count = lines.size() - target;
        lines.subList(0, count).clear();
        if (listener != null) {
            listener.trimmed(count);
        }
    }
}
