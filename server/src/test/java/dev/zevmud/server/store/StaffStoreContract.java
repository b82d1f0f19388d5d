package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.zevmud.runtime.address.AddressRange;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.staff.AuditEntry;
import dev.zevmud.server.session.staff.Role;
import dev.zevmud.server.session.staff.Sanction;
import dev.zevmud.server.session.staff.Sanction.Kind;
import dev.zevmud.server.session.staff.Sanction.Subject;
import dev.zevmud.server.session.staff.StaffGate;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the store of the staff promises, whichever database is below.
abstract class StaffStoreContract {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CharacterId MIRA = new CharacterId("mira-id");
    private static final Subject ACCOUNT = new Subject.OfAccount("a1", "Ann");
    private static final Subject RANGE =
            new Subject.OfAddresses(AddressRange.parse("192.0.2.0/24").orElseThrow());

    private Database database;
    private StaffStore staff;

    abstract Database connect() throws IOException;

    @BeforeEach
    void open() throws IOException {
        database = connect();
        staff = new StaffStore(database);
        var accounts = new AccountStore(database);
        accounts.create(new Account("a1", "Ann", "hash"));
        accounts.create(new Account("a2", "Ben", "hash"));
        accounts.create(
                "a1", CharacterState.create(MIRA, "Mira", CharacterClass.ROGUE, "dungeon", "r1"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static AuditEntry entry(String command, String target) {
        return new AuditEntry(
                NOW, "Ann", "Mira", "administrator", command, target, "spam", "192.0.2.1");
    }

    private static Sanction sanction(Kind kind, Subject subject, long seconds) {
        return new Sanction(kind, subject, "spam", "Ann", NOW.plusSeconds(seconds));
    }

    @Test
    void aRoleIsGrantedOnceAndRevokedOnce() {
        assertThat(staff.grant("a1", Role.BUILDER)).isTrue();
        assertThat(staff.grant("a1", Role.BUILDER)).isFalse();
        assertThat(staff.standing(MIRA, NOW))
                .isEqualTo(new Standing("a1", "Ann", Set.of(Role.BUILDER), null));
        assertThat(staff.revoke("a1", Role.BUILDER)).isTrue();
        assertThat(staff.revoke("a1", Role.BUILDER)).isFalse();
        assertThat(staff.roles("a1")).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        staff.grant("a1", Role.ADMINISTRATOR);
        assertThat(staff.revoke("a1", Role.ADMINISTRATOR)).isFalse();
        staff.grant("a2", Role.ADMINISTRATOR);
        assertThat(staff.revoke("a1", Role.ADMINISTRATOR)).isTrue();
        assertThat(staff.roles("a2")).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void theFirstAdministratorIsAppointedWhenTheAccountExistsOrIsMade() {
        var accounts = new AccountStore(database);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        new StaffGate(staff, accounts, Optional.of("aNN"), clock).open();
        assertThat(staff.roles("a1")).containsExactly(Role.ADMINISTRATOR);
        var gate = new StaffGate(staff, accounts, Optional.of("Cora"), clock);
        gate.open();
        var cora = new Account("a3", "cora", "hash");
        accounts.create(cora);
        gate.made(cora);
        gate.made(new Account("a2", "Ben", "hash"));
        assertThat(staff.roles("a3")).containsExactly(Role.ADMINISTRATOR);
        assertThat(staff.roles("a2")).isEmpty();
        assertThat(gate.appoint(cora)).isFalse();
        assertThat(staff.audit("", 10))
                .extracting(AuditEntry::account, AuditEntry::target, AuditEntry::reason)
                .containsExactly(
                        tuple("(configuration)", "cora", "grant administrator"),
                        tuple("(configuration)", "Ann", "grant administrator"));
    }

    @Test
    void whoHasNoAccountHasNoStanding() {
        assertThat(staff.standing(new CharacterId("guest-1"), NOW)).isEqualTo(Standing.NONE);
    }

    @Test
    void aCharactersOwnerIsFound() {
        assertThat(staff.owner("mIRA")).map(Account::name).contains("Ann");
        assertThat(staff.owner("Nobody")).isEmpty();
    }

    @Test
    void whatTheSameInputAsksForIsWrittenDownOnce() {
        assertThat(staff.recordOnce("m1:7", entry("kick", "Bram"))).isTrue();
        assertThat(staff.recordOnce("m1:7", entry("kick", "Cora"))).isFalse();
        assertThat(staff.recordOnce("m1:8", entry("kick", "Bram"))).isTrue();
        assertThat(staff.audit("", 10))
                .containsExactly(entry("kick", "Bram"), entry("kick", "Bram"));
    }

    @Test
    void theLogIsReadNewestFirstByWhoActedAndByWhoWasMeant() {
        staff.record(entry("kick", "Bram"));
        staff.record(entry("ban", "Cora"));
        assertThat(staff.audit("", 10))
                .containsExactly(entry("ban", "Cora"), entry("kick", "Bram"));
        assertThat(staff.audit("bram", 10)).containsExactly(entry("kick", "Bram"));
        assertThat(staff.audit("MIRA", 1)).containsExactly(entry("ban", "Cora"));
        assertThat(staff.audit("' OR ''='", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET target = 'nobody'",
                "DELETE FROM audit",
                "DELETE FROM audit WHERE command = 'kick'"
            })
    void theDatabaseRefusesToChangeTheLog(String statement) {
        staff.record(entry("kick", "Bram"));
        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("audit_is_append_only");
        assertThat(staff.audit("", 10)).containsExactly(entry("kick", "Bram"));
    }

    @Test
    void aSanctionHoldsUntilItsTime() {
        staff.impose(sanction(Kind.BAN, ACCOUNT, 60));
        staff.impose(sanction(Kind.BAN, RANGE, 30));
        assertThat(staff.sanctions(Kind.BAN, NOW))
                .containsExactly(sanction(Kind.BAN, RANGE, 30), sanction(Kind.BAN, ACCOUNT, 60));
        assertThat(staff.sanctions(Kind.BAN, NOW.plusSeconds(30)))
                .containsExactly(sanction(Kind.BAN, ACCOUNT, 60));
        assertThat(staff.sanctions(Kind.MUTE, NOW)).isEmpty();
    }

    @Test
    void aNewSanctionReplacesTheOneBefore() {
        staff.impose(sanction(Kind.MUTE, ACCOUNT, 60));
        staff.impose(sanction(Kind.MUTE, ACCOUNT, 20));
        assertThat(staff.standing(MIRA, NOW).mutedUntil()).isEqualTo(NOW.plusSeconds(20));
        assertThat(staff.lift(Kind.MUTE, ACCOUNT)).isTrue();
        assertThat(staff.lift(Kind.MUTE, ACCOUNT)).isFalse();
        assertThat(staff.standing(MIRA, NOW).mutedUntil()).isNull();
    }
}
