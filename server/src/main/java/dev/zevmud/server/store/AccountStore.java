package dev.zevmud.server.store;

import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.account.Names;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Accounts and the ownership of characters in the database.
public final class AccountStore implements AccountRepository {

    /// What is kept of a character, its row last: it refuses to go while it holds a thing.
    private static final List<String> ERASURE =
            List.of(
                    "DELETE FROM game_session WHERE character_id = :id",
                    "DELETE FROM character_settings WHERE character_id = :id",
                    "DELETE FROM character WHERE id = :id");

    private final Database database;
    private final StoredJson json = new StoredJson();

    public AccountStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String accountName) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        "SELECT id, name, password_hash FROM account WHERE name_key = :key")
                                .bind("key", Names.key(accountName))
                                .map((row, _) -> account(row))
                                .findOne());
    }

    @Override
    public boolean create(Account account) {
        return database.jdbi()
                        .withHandle(handle ->
                                handle.createUpdate(
                                                """
                                                INSERT INTO account (id, name, name_key, password_hash, created_at)
                                                VALUES (:id, :name, :key, :hash, :now)
                                                ON CONFLICT DO NOTHING
                                                """)
                                        .bind("id", account.id())
                                        .bind("name", account.name())
                                        .bind("key", Names.key(account.name()))
                                        .bind("hash", account.passwordHash())
                                        .bind("now", Instant.now().toString())
                                        .execute())
                == 1;
    }

    @Override
    public void change(Account account) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        "UPDATE account SET password_hash = :hash WHERE id = :id")
                                .bind("hash", account.passwordHash())
                                .bind("id", account.id())
                                .execute());
    }

    @Override
    public Optional<Account> owner(CharacterId character) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT account.id, account.name, password_hash FROM account
                                        JOIN character ON character.account_id = account.id
                                        WHERE character.id = :id
                                        """)
                                .bind("id", character.value())
                                .map((row, _) -> account(row))
                                .findOne());
    }

    @Override
    public void erase(CharacterId character, boolean account) {
        database.jdbi()
                .useTransaction(handle -> {
                    Optional<String> owner =
                            handle.createQuery("SELECT account_id FROM character WHERE id = :id")
                                    .bind("id", character.value())
                                    .mapTo(String.class)
                                    .findOne();
                    for (String sql : ERASURE) {
                        handle.createUpdate(sql).bind("id", character.value()).execute();
                    }
                    if (account && owner.isPresent()) {
                        handle.createUpdate(
                                        """
                                        DELETE FROM account WHERE id = :id
                                        AND NOT EXISTS (SELECT 1 FROM character WHERE account_id = :id)
                                        """)
                                .bind("id", owner.get())
                                .execute();
                    }
                });
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"), row.getString("name"), row.getString("password_hash"));
    }

    @Override
    public void keepTicket(String hash, String accountId, Instant now, Instant validUntil) {
        database.jdbi()
                .useTransaction(handle -> {
                    handle.createUpdate("DELETE FROM log_in_ticket WHERE valid_until <= :now")
                            .bind("now", now.toEpochMilli())
                            .execute();
                    handle.createUpdate(
                                    """
                                    INSERT INTO log_in_ticket (hash, account_id, valid_until)
                                    VALUES (:hash, :account, :until)
                                    """)
                            .bind("hash", hash)
                            .bind("account", accountId)
                            .bind("until", validUntil.toEpochMilli())
                            .execute();
                });
    }

    @Override
    public Optional<Account> takeTicket(String hash, Instant now) {
        return database.jdbi()
                .inTransaction(handle ->
                        handle.createQuery(
                                        """
                                        DELETE FROM log_in_ticket
                                        WHERE hash = :hash AND valid_until > :now
                                        RETURNING account_id
                                        """)
                                .bind("hash", hash)
                                .bind("now", now.toEpochMilli())
                                .mapTo(String.class)
                                .findOne()
                                .flatMap(id ->
                                        handle.createQuery(
                                                        "SELECT id, name, password_hash FROM account WHERE id = :id")
                                                .bind("id", id)
                                                .map((row, _) -> account(row))
                                                .findOne()));
    }

    @Override
    public List<CharacterSummary> characters(String accountId) {
        return database.jdbi()
                .withHandle(handle ->
                        handle
                                .createQuery(
                                        "SELECT state FROM character WHERE account_id = :account ORDER BY name_key")
                                .bind("account", accountId)
                                .mapTo(String.class)
                                .stream()
                                .map(this::summary)
                                .toList());
    }

    @Override
    public Optional<CharacterSummary> character(CharacterId id) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("SELECT state FROM character WHERE id = :id")
                                .bind("id", id.value())
                                .mapTo(String.class)
                                .findOne()
                                .map(this::summary));
    }

    @Override
    public boolean characterNameTaken(String name) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("SELECT 1 FROM character WHERE name_key = :key")
                                .bind("key", Names.key(name))
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    @Override
    public boolean create(String accountId, CharacterState character) {
        return database.jdbi()
                        .withHandle(handle ->
                                handle.createUpdate(
                                                """
                                                INSERT INTO character (id, account_id, name, name_key, zone, last_input, state)
                                                VALUES (:id, :account, :name, :key, :zone, :lastInput, :state)
                                                ON CONFLICT DO NOTHING
                                                """)
                                        .bind("id", character.id().value())
                                        .bind("account", accountId)
                                        .bind("name", character.name())
                                        .bind("key", Names.key(character.name()))
                                        .bind("zone", character.zone())
                                        .bind("lastInput", character.lastInput())
                                        .bind("state", json.write(character))
                                        .execute())
                == 1;
    }

    private CharacterSummary summary(String state) {
        CharacterState character = json.read(state, CharacterState.class);
        return new CharacterSummary(
                character.id(),
                character.name(),
                character.characterClass(),
                character.level(),
                character.zone());
    }
}
