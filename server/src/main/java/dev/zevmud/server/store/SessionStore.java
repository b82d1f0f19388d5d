package dev.zevmud.server.store;

import dev.zevmud.server.session.SessionRecord;
import dev.zevmud.server.session.SessionRepository;
import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sessions on their way between nodes, and the tokens that resume them, in the database.
public final class SessionStore implements SessionRepository {

    private final Database database;
    private final StoredJson json = new StoredJson();

    public SessionStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(SessionRecord session) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO game_session (character_id, record, kept_at)
                                        VALUES (:id, :record, :at)
                                        ON CONFLICT (character_id) DO UPDATE SET record = excluded.record,
                                            kept_at = excluded.kept_at
                                        """)
                                .bind("id", session.id().value())
                                .bind("record", json.write(session))
                                .bind("at", session.keptAt().toEpochMilli())
                                .execute());
    }

    @Override
    public Optional<SessionRecord> take(CharacterId character) {
        return database.jdbi()
                .inTransaction(handle -> {
                    Optional<String> record =
                            handle.createQuery(
                                            """
                                            SELECT record FROM game_session
                                            WHERE character_id = :id AND record IS NOT NULL
                                            """)
                                    .bind("id", character.value())
                                    .mapTo(String.class)
                                    .findOne();
                    if (record.isEmpty()) {
                        return Optional.empty();
                    }
                    int taken =
                            handle.createUpdate(
                                            """
                                            UPDATE game_session SET record = NULL, kept_at = NULL
                                            WHERE character_id = :id AND record IS NOT NULL
                                            """)
                                    .bind("id", character.value())
                                    .execute();
                    return taken == 0
                            ? Optional.empty()
                            : record.map(text -> json.read(text, SessionRecord.class));
                });
    }

    @Override
    public void keepTokens(CharacterId character, List<String> hashes, Instant until) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO game_session (character_id, tokens, tokens_until)
                                        VALUES (:id, :tokens, :until)
                                        ON CONFLICT (character_id) DO UPDATE SET tokens = excluded.tokens,
                                            tokens_until = excluded.tokens_until
                                        """)
                                .bind("id", character.value())
                                .bind("tokens", String.join(",", hashes))
                                .bind("until", until.toEpochMilli())
                                .execute());
    }

    @Override
    public List<String> tokens(CharacterId character, Instant now) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT tokens FROM game_session
                                        WHERE character_id = :id AND tokens IS NOT NULL AND tokens_until >= :now
                                        """)
                                .bind("id", character.value())
                                .bind("now", now.toEpochMilli())
                                .mapTo(String.class)
                                .findOne()
                                .map(tokens -> List.of(tokens.split(",", -1)))
                                .orElse(List.of()));
    }

    @Override
    public void forget(CharacterId character) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate("DELETE FROM game_session WHERE character_id = :id")
                                .bind("id", character.value())
                                .execute());
    }

    @Override
    public void forgetOlder(Instant then) {
        database.jdbi()
                .useTransaction(handle -> {
                    handle.createUpdate(
                                    """
                                    UPDATE game_session SET record = NULL, kept_at = NULL
                                    WHERE kept_at < :then
                                    """)
                            .bind("then", then.toEpochMilli())
                            .execute();
                    handle.createUpdate(
                                    """
                                    DELETE FROM game_session
                                    WHERE record IS NULL AND (tokens_until IS NULL OR tokens_until < :then)
                                    """)
                            .bind("then", then.toEpochMilli())
                            .execute();
                });
    }
}
