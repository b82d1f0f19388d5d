package dev.zevmud.server.session.post;

import java.time.Instant;

/// A letter as it lies in its reader's box. `from` is a name: the sender may be gone.
public record Letter(
        long id, String from, String subject, String body, Instant sent, boolean read) {

    /// Characters of a subject.
    public static final int MAX_SUBJECT = 80;

    /// Characters of a letter, a note or a report.
    public static final int MAX_BODY = 2_000;

    /// A box holds no more.
    public static final int MAX_IN_BOX = 50;

    /// Nor more unread ones of the same sender.
    public static final int MAX_OF_SENDER = 10;

    /// How sending ended.
    public enum Sending {
        SENT,
        BOX_FULL,
        TOO_MANY
    }
}
