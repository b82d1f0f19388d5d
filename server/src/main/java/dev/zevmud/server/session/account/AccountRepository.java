package dev.zevmud.server.session.account;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
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

    List<CharacterSummary> characters(String accountId);

    Optional<CharacterSummary> character(CharacterId id);

    boolean characterNameTaken(String name);

    /// False when the name is taken; then nothing was saved.
    boolean create(String accountId, CharacterState character);
}
