package dev.zevmud.server.store;

import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.account.Names;
import dev.zevmud.server.session.post.Card;
import dev.zevmud.server.session.post.Letter;
import dev.zevmud.server.session.post.PostRepository;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Cards and letters in the database.
public final class PostStore implements PostRepository {

    private final Database database;
    private final StoredJson json = new StoredJson();

    public PostStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Card> card(String name) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT character.state, character_card.seen_at, character_card.plan FROM character
                                        LEFT JOIN character_card ON character_card.character_id = character.id
                                        WHERE character.name_key = :key
                                        """)
                                .bind("key", Names.key(name))
                                .map((row, _) -> {
                                    var state =
                                            json.read(row.getString("state"), CharacterState.class);
                                    long seen = row.getLong("seen_at");
                                    boolean never = row.wasNull();
                                    String plan = row.getString("plan");
                                    return new Card(
                                            new CharacterSummary(
                                                    state.id(),
                                                    state.name(),
                                                    state.characterClass(),
                                                    state.level(),
                                                    state.zone()),
                                            never ? null : Instant.ofEpochMilli(seen),
                                            plan == null ? "" : plan);
                                })
                                .findOne());
    }

    @Override
    public void seen(CharacterId character, Instant now) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO character_card (character_id, seen_at, plan)
                                        SELECT id, :now, '' FROM character WHERE id = :id
                                        ON CONFLICT (character_id) DO UPDATE SET seen_at = excluded.seen_at
                                        """)
                                .bind("id", character.value())
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    @Override
    public void plan(CharacterId character, String plan) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO character_card (character_id, plan)
                                        SELECT id, :plan FROM character WHERE id = :id
                                        ON CONFLICT (character_id) DO UPDATE SET plan = excluded.plan
                                        """)
                                .bind("id", character.value())
                                .bind("plan", plan)
                                .execute());
    }

    @Override
    public Letter.Sending send(
            String origin, CharacterId to, String from, String subject, String body, Instant now) {
        return database.jdbi()
                .inTransaction(
                        handle -> LetterSql.send(handle, origin, to, from, subject, body, now));
    }

    @Override
    public List<Letter> letters(CharacterId owner) {
        return database.jdbi().withHandle(handle -> LetterSql.letters(handle, owner));
    }

    @Override
    public int unread(CharacterId owner) {
        return database.jdbi().withHandle(handle -> LetterSql.unread(handle, owner));
    }

    @Override
    public void read(long letter, Instant now) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        "UPDATE letter SET read_at = :now WHERE id = :id AND read_at IS NULL")
                                .bind("id", letter)
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    @Override
    public void delete(CharacterId owner, long letter) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        "DELETE FROM letter WHERE id = :id AND to_character = :owner")
                                .bind("id", letter)
                                .bind("owner", owner.value())
                                .execute());
    }
}
