package dev.zevmud.server.store;

import dev.zevmud.runtime.address.AddressRange;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.Names;
import dev.zevmud.server.session.staff.AuditEntry;
import dev.zevmud.server.session.staff.Role;
import dev.zevmud.server.session.staff.Sanction;
import dev.zevmud.server.session.staff.Sanction.Subject;
import dev.zevmud.server.session.staff.StaffRepository;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.world.CharacterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Roles, sanctions and the audit log in the database.
public final class StaffStore implements StaffRepository {

    private final Database database;

    public StaffStore(Database database) {
        this.database = database;
    }

    @Override
    public Standing standing(CharacterId character, Instant now) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT account.id, account.name FROM account
                                        JOIN character ON character.account_id = account.id
                                        WHERE character.id = :character
                                        """)
                                .bind("character", character.value())
                                .map((row, _) ->
                                        standing(
                                                handle,
                                                row.getString("id"),
                                                row.getString("name"),
                                                now))
                                .findOne()
                                .orElse(Standing.NONE));
    }

    private static Standing standing(Handle handle, String id, String name, Instant now) {
        Instant muted =
                handle.createQuery(
                                """
                                SELECT max(until_time) AS until FROM sanction
                                WHERE kind = 'mute' AND account_id = :account AND until_time > :now
                                """)
                        .bind("account", id)
                        .bind("now", now.toEpochMilli())
                        .map((row, _) -> {
                            long until = row.getLong("until");
                            return row.wasNull()
                                    ? Optional.<Instant>empty()
                                    : Optional.of(Instant.ofEpochMilli(until));
                        })
                        .one()
                        .orElse(null);
        return new Standing(id, name, roles(handle, id), muted);
    }

    @Override
    public Optional<Account> owner(String characterName) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT account.id, account.name, account.password_hash FROM account
                                        JOIN character ON character.account_id = account.id
                                        WHERE character.name_key = :key
                                        """)
                                .bind("key", Names.key(characterName))
                                .map((row, _) ->
                                        new Account(
                                                row.getString("id"),
                                                row.getString("name"),
                                                row.getString("password_hash")))
                                .findOne());
    }

    @Override
    public Set<Role> roles(String accountId) {
        return database.jdbi().withHandle(handle -> roles(handle, accountId));
    }

    private static Set<Role> roles(Handle handle, String accountId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        handle.createQuery("SELECT role FROM account_role WHERE account_id = :account")
                .bind("account", accountId)
                .mapTo(String.class)
                .forEach(word -> Role.granted(word).ifPresent(roles::add));
        return roles;
    }

    @Override
    public boolean grant(String accountId, Role role) {
        return database.jdbi()
                        .withHandle(handle ->
                                handle.createUpdate(
                                                """
                                                INSERT INTO account_role (account_id, role) VALUES (:account, :role)
                                                ON CONFLICT DO NOTHING
                                                """)
                                        .bind("account", accountId)
                                        .bind("role", role.word())
                                        .execute())
                == 1;
    }

    @Override
    public boolean revoke(String accountId, Role role) {
        return database.jdbi()
                        .withHandle(handle ->
                                handle.createUpdate(
                                                """
                                                DELETE FROM account_role
                                                WHERE account_id = :account AND role = :role
                                                AND (role <> 'administrator' OR EXISTS (
                                                    SELECT 1 FROM account_role AS other
                                                    WHERE other.role = 'administrator' AND other.account_id <> :account))
                                                """)
                                        .bind("account", accountId)
                                        .bind("role", role.word())
                                        .execute())
                == 1;
    }

    @Override
    public void record(AuditEntry entry) {
        insert(null, entry);
    }

    @Override
    public boolean recordOnce(String origin, AuditEntry entry) {
        return insert(origin, entry) == 1;
    }

    private int insert(@Nullable String origin, AuditEntry entry) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO audit (at_time, account, character, roles, command, target, reason, address, origin)
                                        VALUES (:time, :account, :character, :roles, :command, :target, :reason, :address, :origin)
                                        ON CONFLICT (origin) DO NOTHING
                                        """)
                                .bind("time", entry.time().toEpochMilli())
                                .bind("account", entry.account())
                                .bind("character", entry.character())
                                .bind("roles", entry.roles())
                                .bind("command", entry.command())
                                .bind("target", entry.target())
                                .bind("reason", entry.reason())
                                .bind("address", entry.address())
                                .bind("origin", origin)
                                .execute());
    }

    @Override
    public List<AuditEntry> audit(String name, int limit) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT at_time, account, character, roles, command, target, reason, address FROM audit
                                        WHERE :name = '' OR lower(account) = :name OR lower(character) = :name
                                        OR lower(target) = :name
                                        ORDER BY id DESC LIMIT :limit
                                        """)
                                .bind("name", Names.key(name))
                                .bind("limit", limit)
                                .map((row, _) -> entry(row))
                                .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Instant.ofEpochMilli(row.getLong("at_time")),
                row.getString("account"),
                row.getString("character"),
                row.getString("roles"),
                row.getString("command"),
                row.getString("target"),
                row.getString("reason"),
                row.getString("address"));
    }

    @Override
    public void impose(Sanction sanction) {
        database.jdbi()
                .useTransaction(handle -> {
                    lift(handle, sanction.kind(), sanction.subject());
                    var insert =
                            handle.createUpdate(
                                            """
                                            INSERT INTO sanction (id, kind, account_id, addresses, reason, imposed_by, until_time)
                                            VALUES (:id, :kind, :account, :addresses, :reason, :by, :until)
                                            """)
                                    .bind("id", UUID.randomUUID().toString())
                                    .bind("kind", sanction.kind().word())
                                    .bind("reason", sanction.reason())
                                    .bind("by", sanction.imposedBy())
                                    .bind("until", sanction.until().toEpochMilli());
                    switch (sanction.subject()) {
                        case Subject.OfAccount(String id, String _) ->
                                insert.bind("account", id)
                                        .bindByType("addresses", null, String.class);
                        case Subject.OfAddresses(AddressRange range) ->
                                insert.bindByType("account", null, String.class)
                                        .bind("addresses", range.toString());
                    }
                    insert.execute();
                });
    }

    @Override
    public boolean lift(Sanction.Kind kind, Subject subject) {
        return database.jdbi().withHandle(handle -> lift(handle, kind, subject) > 0);
    }

    private static int lift(Handle handle, Sanction.Kind kind, Subject subject) {
        String column = subject instanceof Subject.OfAccount ? "account_id" : "addresses";
        String value =
                switch (subject) {
                    case Subject.OfAccount(String id, String _) -> id;
                    case Subject.OfAddresses(AddressRange range) -> range.toString();
                };
        return handle.createUpdate(
                        "DELETE FROM sanction WHERE kind = :kind AND " + column + " = :value")
                .bind("kind", kind.word())
                .bind("value", value)
                .execute();
    }

    @Override
    public List<Sanction> sanctions(Sanction.Kind kind, Instant now) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        """
                                        SELECT sanction.account_id, account.name, addresses, reason, imposed_by, until_time
                                        FROM sanction LEFT JOIN account ON account.id = sanction.account_id
                                        WHERE kind = :kind AND until_time > :now
                                        ORDER BY until_time, sanction.id
                                        """)
                                .bind("kind", kind.word())
                                .bind("now", now.toEpochMilli())
                                .map((row, _) -> sanction(kind, row))
                                .list());
    }

    private static Sanction sanction(Sanction.Kind kind, ResultSet row) throws SQLException {
        String addresses = row.getString("addresses");
        Subject subject =
                addresses == null
                        ? new Subject.OfAccount(row.getString("account_id"), row.getString("name"))
                        : new Subject.OfAddresses(
                                AddressRange.parse(addresses)
                                        .orElseThrow(() ->
                                                new IllegalStateException(
                                                        "the stored range is none: " + addresses)));
        return new Sanction(
                kind,
                subject,
                row.getString("reason"),
                row.getString("imposed_by"),
                Instant.ofEpochMilli(row.getLong("until_time")));
    }
}
