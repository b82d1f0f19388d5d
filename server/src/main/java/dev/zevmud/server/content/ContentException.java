package dev.zevmud.server.content;

import java.nio.file.Path;

/// Area files that cannot be used. The message names the file, the line (0: the whole file), what
/// is wrong and how to mend it.
public final class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public ContentException(Path file, int line, String problem, String fix) {
        this(new Finding(file, line, problem, fix));
    }

    ContentException(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
