package dev.zevmud.server.session.staff;

import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where roles, sanctions and the audit log are kept. Every call blocks; names are compared without
/// regard to case.
public interface StaffRepository {

    /// What holds for a character's account at `now`; [Standing#NONE] for one that no account owns.
    Standing standing(CharacterId character, Instant now);

    /// The account that owns the character of this name.
    Optional<Account> owner(String characterName);

    Set<Role> roles(String accountId);

    /// False when the account has it already.
    boolean grant(String accountId, Role role);

    /// False when the account does not have it, or is the last administrator: one stays.
    boolean revoke(String accountId, Role role);

    /// Adds to the log, which only grows.
    void record(AuditEntry entry);

    /// As [#record(AuditEntry)], unless there is an entry of the same origin: then false.
    boolean recordOnce(String origin, AuditEntry entry);

    /// The newest entries by or about `name`, or of everybody when it is empty; the newest first.
    List<AuditEntry> audit(String name, int limit);

    /// Imposes a sanction; one of the same kind on the same subject is replaced.
    void impose(Sanction sanction);

    /// False when there was none.
    boolean lift(Sanction.Kind kind, Sanction.Subject subject);

    /// Those that are in force at `now`, the one that ends first in front.
    List<Sanction> sanctions(Sanction.Kind kind, Instant now);
}
