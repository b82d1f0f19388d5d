package dev.zevmud.protocol.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Several styled lines.
public record StyledText(List<StyledLine> lines) {

    public static final StyledText EMPTY = new StyledText(List.of());

    public StyledText {
        lines = List.copyOf(lines);
    }

    /// Lines without a style, one for each line of `text`.
    public static StyledText plain(String text) {
        return new StyledText(text.lines().map(StyledLine::plain).toList());
    }

    /// No line takes more than `columns`; see [Wrap].
    public StyledText wrapped(int columns) {
        List<StyledLine> wrapped = new ArrayList<>(lines.size());
        lines.forEach(line -> wrapped.addAll(Wrap.wrap(line, columns)));
        return new StyledText(wrapped);
    }

    /// The characters alone, a line feed between the lines.
    public String text() {
        return lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    /// For a voice; lines of nothing but decoration are left out. See [ScreenReaderText].
    public String spoken() {
        return lines.stream()
                .filter(line -> line.spans().isEmpty() || !ScreenReaderText.of(line).isEmpty())
                .map(ScreenReaderText::of)
                .collect(Collectors.joining("\n"));
    }
}
