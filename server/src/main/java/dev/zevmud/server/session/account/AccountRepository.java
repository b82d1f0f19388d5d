package dev.zevmud.server.session.account;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where accounts and the ownership of characters are kept. Every call blocks; names are compared
/// without regard to case.
public interface AccountRepository {

    Optional<Account> find(String accountName);

    /// False when the name is taken; then nothing was saved.
    boolean create(Account account);

    /// Keeps another password's hash for this account.
    void change(Account account);

    /// The account that a character belongs to.
    Optional<Account> owner(CharacterId character);

    /// Ends a character that holds nothing any more, and with `account` the account that has no
    /// other.
    void erase(CharacterId character, boolean account);

    /// Keeps the hash of a ticket for this account; those that are no longer valid go.
    void keepTicket(String hash, String accountId, Instant now, Instant validUntil);

    /// The account of a ticket that is still valid. However many ask at once, one gets it.
    Optional<Account> takeTicket(String hash, Instant now);

    List<CharacterSummary> characters(String accountId);

    Optional<CharacterSummary> character(CharacterId id);

    boolean characterNameTaken(String name);

    /// False when the name is taken; then nothing was saved.
    boolean create(String accountId, CharacterState character);
}
