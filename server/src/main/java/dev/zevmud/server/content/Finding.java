package dev.zevmud.server.content;

import java.nio.file.Path;
import java.util.Comparator;

/// What is wrong in an area's file, where (line 0: the whole file), and how to mend it. Ordered by
/// file and line.
public record Finding(Path file, int line, String problem, String fix)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::file)
                    .thenComparingInt(Finding::line)
                    .thenComparing(Finding::problem);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + problem + ". " + fix;
    }
}
