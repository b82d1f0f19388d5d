package dev.zevmud.server.content;

import java.util.ArrayList;
import java.util.List;

/// Where the reader puts what it finds: to play, the first problem is one too many; to mend a
/// world, all are wanted.
final class Problems {

    private final boolean collecting;
    private final List<Finding> findings = new ArrayList<>();

    private Problems(boolean collecting) {
        this.collecting = collecting;
    }

    /// Throws the first.
    static Problems none() {
        return new Problems(false);
    }

    static Problems all() {
        return new Problems(true);
    }

    void add(ContentException problem) {
        if (!collecting) {
            throw problem;
        }
        findings.add(problem.finding());
    }

    /// Does a piece of reading, and goes on after it if it fails.
    void tolerate(Runnable reading) {
        try {
            reading.run();
        } catch (ContentException problem) {
            add(problem);
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
