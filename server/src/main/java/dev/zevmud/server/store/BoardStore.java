package dev.zevmud.server.store;

import dev.zevmud.server.session.post.BoardRepository;
import dev.zevmud.server.session.post.Note;
import dev.zevmud.server.world.CharacterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The notes of the boards in the database. A note that is taken down keeps its row for as long as
/// it counts for its author's limit.
public final class BoardStore implements BoardRepository {

    private static final String NOTES =
            """
            SELECT number, author, by_name, title, body, written_at,
                EXISTS (SELECT 1 FROM board_note_reader
                    WHERE note_id = board_note.id AND character_id = :reader) AS seen
            FROM board_note WHERE board = :board AND removed_at IS NULL
            """;

    private final Database database;

    public BoardStore(Database database) {
        this.database = database;
    }

    @Override
    public Writing write(Draft draft) {
        return database.jdbi().inTransaction(handle -> write(handle, draft));
    }

    /// The author's card and the board's row are locked first, so that neither the limit nor a
    /// number is used twice.
    private static Writing write(Handle handle, Draft draft) {
        handle.createUpdate(
                        """
                        INSERT INTO character_card (character_id, plan) SELECT id, '' FROM character WHERE id = :id
                        ON CONFLICT (character_id) DO UPDATE SET plan = character_card.plan
                        """)
                .bind("id", draft.author().value())
                .execute();
        Optional<Integer> before =
                handle.createQuery("SELECT number FROM board_note WHERE origin = :origin")
                        .bind("origin", draft.origin())
                        .mapTo(Integer.class)
                        .findOne();
        if (before.isPresent()) {
            return new Writing.Written(before.get());
        }
        if (!mayWrite(handle, draft.author(), draft.time())) {
            return new Writing.TooFast();
        }
        int number = next(handle, draft.board());
        handle.createUpdate(
                        """
                        INSERT INTO board_note (origin, board, number, author, by_name, title, body, written_at)
                        VALUES (:origin, :board, :number, :author, :by, :title, :body, :time)
                        """)
                .bind("origin", draft.origin())
                .bind("board", draft.board())
                .bind("number", number)
                .bind("author", draft.author().value())
                .bind("by", draft.by())
                .bind("title", draft.title())
                .bind("body", draft.body())
                .bind("time", draft.time().toEpochMilli())
                .execute();
        read(handle, draft.board(), number, draft.author());
        forget(handle, draft);
        return new Writing.Written(number);
    }

    private static int next(Handle handle, String board) {
        handle.createUpdate(
                        """
                        INSERT INTO board (id, last_number) VALUES (:board, 1)
                        ON CONFLICT (id) DO UPDATE SET last_number = board.last_number + 1
                        """)
                .bind("board", board)
                .execute();
        return handle.createQuery("SELECT last_number FROM board WHERE id = :board")
                .bind("board", board)
                .mapTo(Integer.class)
                .one();
    }

    /// Those that hang too deep, and those that were taken down and count no longer.
    private static void forget(Handle handle, Draft draft) {
        handle.createUpdate(
                        """
                        DELETE FROM board_note WHERE board = :board AND removed_at IS NULL AND id NOT IN (
                            SELECT id FROM board_note WHERE board = :board AND removed_at IS NULL
                            ORDER BY number DESC LIMIT :most)
                        """)
                .bind("board", draft.board())
                .bind("most", Note.MAX_ON_BOARD)
                .execute();
        handle.createUpdate(
                        "DELETE FROM board_note WHERE board = :board AND removed_at IS NOT NULL AND written_at <= :since")
                .bind("board", draft.board())
                .bind("since", draft.time().minus(Note.SPAN).toEpochMilli())
                .execute();
    }

    @Override
    public boolean mayWrite(CharacterId author, Instant now) {
        return database.jdbi().withHandle(handle -> mayWrite(handle, author, now));
    }

    private static boolean mayWrite(Handle handle, CharacterId author, Instant now) {
        return handle.createQuery(
                                "SELECT count(*) FROM board_note WHERE author = :author AND written_at > :since")
                        .bind("author", author.value())
                        .bind("since", now.minus(Note.SPAN).toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                < Note.MAX_IN_SPAN;
    }

    @Override
    public List<Note> notes(String board, CharacterId reader) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(NOTES + " ORDER BY number")
                                .bind("board", board)
                                .bind("reader", reader.value())
                                .map((row, _) -> note(row))
                                .list());
    }

    @Override
    public Optional<Note> note(String board, int number, CharacterId reader) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(NOTES + " AND number = :number")
                                .bind("board", board)
                                .bind("reader", reader.value())
                                .bind("number", number)
                                .map((row, _) -> note(row))
                                .findOne());
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getInt("number"),
                new CharacterId(row.getString("author")),
                row.getString("by_name"),
                row.getString("title"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("written_at")),
                row.getBoolean("seen"));
    }

    @Override
    public void read(String board, int number, CharacterId reader) {
        database.jdbi().useHandle(handle -> read(handle, board, number, reader));
    }

    private static void read(Handle handle, String board, int number, CharacterId reader) {
        handle.createUpdate(
                        """
                        INSERT INTO board_note_reader (note_id, character_id)
                        SELECT board_note.id, character.id FROM board_note, character
                        WHERE board_note.board = :board AND board_note.number = :number
                            AND character.id = :reader
                        ON CONFLICT DO NOTHING
                        """)
                .bind("board", board)
                .bind("number", number)
                .bind("reader", reader.value())
                .execute();
    }

    @Override
    public boolean remove(String board, int number, Instant now) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createUpdate(
                                                """
                                                UPDATE board_note SET removed_at = :now, title = '', body = ''
                                                WHERE board = :board AND number = :number AND removed_at IS NULL
                                                """)
                                        .bind("board", board)
                                        .bind("number", number)
                                        .bind("now", now.toEpochMilli())
                                        .execute()
                                == 1);
    }
}
