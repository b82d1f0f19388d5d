package dev.zevmud.server.session.post;

import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the notes of the boards are kept. Every call blocks.
public interface BoardRepository {

    /// What is to be put up; one of the same `origin` is there once.
    record Draft(
            String origin,
            String board,
            CharacterId author,
            String by,
            String title,
            String body,
            Instant time) {}

    /// How putting it up ended.
    sealed interface Writing {

        record Written(int number) implements Writing {}

        /// Too many of late.
        record TooFast() implements Writing {}
    }

    Writing write(Draft draft);

    /// Whether the author may write one more at `now`.
    boolean mayWrite(CharacterId author, Instant now);

    /// All notes of the board as `reader` sees them, the oldest first.
    List<Note> notes(String board, CharacterId reader);

    Optional<Note> note(String board, int number, CharacterId reader);

    /// The reader has read it; of a guest nothing is kept.
    void read(String board, int number, CharacterId reader);

    /// False when there is no such note.
    boolean remove(String board, int number, Instant now);
}
