package dev.zevmud.desktop.play;

import java.util.ArrayList;
import java.util.List;

/// Lines that were sent, for the up and down keys. Walking through them keeps the line that was
/// half typed, at the bottom.
final class InputHistory {

    static final int MAX_LINES = 500;

    private final List<String> lines = new ArrayList<>();
    private int position;
    private String halfTyped = "";

    /// Remembers a line, unless it is empty or the same as the last, and goes back to the bottom.
    void add(String line) {
        if (!line.isBlank() && (lines.isEmpty() || !lines.getLast().equals(line))) {
            lines.add(line);
            if (lines.size() > MAX_LINES) {
                lines.removeFirst();
            }
        }
        position = lines.size();
        halfTyped = "";
    }

    /// The line before; `current` is what the input shows now.
    String up(String current) {
        if (position == lines.size()) {
            halfTyped = current;
        }
        if (position > 0) {
            position--;
        }
        return lines.isEmpty() ? current : lines.get(position);
    }

    /// The line after, the half-typed one at the end.
    String down(String current) {
        if (position >= lines.size()) {
            return current;
        }
        position++;
        return position == lines.size() ? halfTyped : lines.get(position);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
