package dev.zevmud.server.store;

import dev.zevmud.server.session.post.Letter;
import dev.zevmud.server.session.post.Letter.Sending;
import dev.zevmud.server.world.CharacterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Letters, as SQL.
final class LetterSql {

    private LetterSql() {}

    /// The reader's row is locked first, so that two senders do not both take the last place.
    static Sending send(
            Handle handle,
            String origin,
            CharacterId to,
            String from,
            String subject,
            String body,
            Instant now) {
        handle.createUpdate(
                        """
                        INSERT INTO character_card (character_id, plan) SELECT id, '' FROM character WHERE id = :to
                        ON CONFLICT (character_id) DO UPDATE SET plan = character_card.plan
                        """)
                .bind("to", to.value())
                .execute();
        if (count(handle, "SELECT count(*) FROM letter WHERE origin = :value", origin) > 0) {
            return Sending.SENT;
        }
        if (count(handle, "SELECT count(*) FROM letter WHERE to_character = :value", to.value())
                >= Letter.MAX_IN_BOX) {
            return Sending.BOX_FULL;
        }
        int ofSender =
                handle.createQuery(
                                """
                                SELECT count(*) FROM letter
                                WHERE to_character = :to AND from_name = :from AND read_at IS NULL
                                """)
                        .bind("to", to.value())
                        .bind("from", from)
                        .mapTo(Integer.class)
                        .one();
        if (ofSender >= Letter.MAX_OF_SENDER) {
            return Sending.TOO_MANY;
        }
        handle.createUpdate(
                        """
                        INSERT INTO letter (origin, to_character, from_name, subject, body, sent_at)
                        VALUES (:origin, :to, :from, :subject, :body, :now)
                        ON CONFLICT (origin) DO NOTHING
                        """)
                .bind("origin", origin)
                .bind("to", to.value())
                .bind("from", from)
                .bind("subject", subject)
                .bind("body", body)
                .bind("now", now.toEpochMilli())
                .execute();
        return Sending.SENT;
    }

    static int unread(Handle handle, CharacterId owner) {
        return count(
                handle,
                "SELECT count(*) FROM letter WHERE to_character = :value AND read_at IS NULL",
                owner.value());
    }

    private static int count(Handle handle, String sql, String value) {
        return handle.createQuery(sql).bind("value", value).mapTo(Integer.class).one();
    }

    static List<Letter> letters(Handle handle, CharacterId owner) {
        return handle.createQuery(
                        """
                        SELECT id, from_name, subject, body, sent_at, read_at FROM letter
                        WHERE to_character = :owner ORDER BY id
                        """)
                .bind("owner", owner.value())
                .map((row, _) -> letter(row))
                .list();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        row.getLong("read_at");
        boolean unread = row.wasNull();
        return new Letter(
                row.getLong("id"),
                row.getString("from_name"),
                row.getString("subject"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                !unread);
    }
}
