package dev.zevmud.server.session.post;

import dev.zevmud.server.world.CharacterId;
import java.time.Duration;
import java.time.Instant;

/// A note as it hangs on a board. Its number stays its own, also when notes before it are taken
/// down. `author` wrote it under the name `by`: the character may be gone.
///
/// @param read whether the one who looks has read it
public record Note(
        int number,
        CharacterId author,
        String by,
        String title,
        String body,
        Instant written,
        boolean read) {

    /// Characters of a title.
    public static final int MAX_TITLE = 60;

    /// A board holds no more: the oldest goes.
    public static final int MAX_ON_BOARD = 200;

    /// Of one character, within [#SPAN], on all boards.
    public static final int MAX_IN_SPAN = 5;

    /// How long an author who has written as many has to wait at most.
    public static final Duration SPAN = Duration.ofHours(1);
}
