package dev.zevmud.server.session.login;

import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.account.Names;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Accounts for tests of the dialogue; the real store has tests of its own.
public final class AccountsInMemory implements AccountRepository {

    private record Ticket(String account, Instant validUntil) {}

    private record Owned(String account, CharacterSummary character) {}

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, Owned> characters = new ConcurrentHashMap<>();
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(String accountName) {
        return Optional.ofNullable(accounts.get(Names.key(accountName)));
    }

    @Override
    public boolean create(Account account) {
        return accounts.putIfAbsent(Names.key(account.name()), account) == null;
    }

    @Override
    public void change(Account account) {
        accounts.put(Names.key(account.name()), account);
    }

    @Override
    public Optional<Account> owner(CharacterId character) {
        return characters.values().stream()
                .filter(owned -> owned.character().id().equals(character))
                .flatMap(owned ->
                        accounts.values().stream()
                                .filter(account -> account.id().equals(owned.account())))
                .findFirst();
    }

    @Override
    public void keepTicket(String hash, String accountId, Instant now, Instant validUntil) {
        tickets.put(hash, new Ticket(accountId, validUntil));
    }

    @Override
    public Optional<Account> takeTicket(String hash, Instant now) {
        return Optional.ofNullable(tickets.remove(hash))
                .filter(ticket -> ticket.validUntil().isAfter(now))
                .flatMap(ticket ->
                        accounts.values().stream()
                                .filter(account -> account.id().equals(ticket.account()))
                                .findFirst());
    }

    @Override
    public void erase(CharacterId character, boolean account) {
        Optional<Account> owner = owner(character);
        characters.values().removeIf(owned -> owned.character().id().equals(character));
        if (account) {
            owner.filter(one -> characters(one.id()).isEmpty())
                    .ifPresent(one -> accounts.remove(Names.key(one.name())));
        }
    }

    @Override
    public List<CharacterSummary> characters(String accountId) {
        return characters.values().stream()
                .filter(owned -> owned.account().equals(accountId))
                .map(Owned::character)
                .toList();
    }

    @Override
    public Optional<CharacterSummary> character(CharacterId id) {
        return characters.values().stream()
                .map(Owned::character)
                .filter(character -> character.id().equals(id))
                .findFirst();
    }

    @Override
    public boolean characterNameTaken(String name) {
        return characters.containsKey(Names.key(name));
    }

    @Override
    public boolean create(String accountId, CharacterState state) {
        var summary =
                new CharacterSummary(
                        state.id(),
                        state.name(),
                        state.characterClass(),
                        state.level(),
                        state.zone());
        return characters.putIfAbsent(Names.key(state.name()), new Owned(accountId, summary))
                == null;
    }
}
