package dev.zevmud.server.session.staff;

import dev.zevmud.runtime.address.AddressRange;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.account.Gatekeeper;
import dev.zevmud.server.session.account.Names;
import dev.zevmud.server.session.staff.Sanction.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps out whom the staff have banned, and makes the account of the name `first` an administrator
/// as soon as there is one.
public record StaffGate(
        StaffRepository repository, AccountRepository accounts, Optional<String> first, Clock clock)
        implements Gatekeeper {

    /// Who is written down as having done it.
    static final String CONFIGURATION = "(configuration)";

    /// Makes the account of that name an administrator, if it exists.
    public void open() {
        first.flatMap(accounts::find).ifPresent(this::appoint);
    }

    @Override
    public void made(Account account) {
        if (first.filter(name -> Names.key(name).equals(Names.key(account.name()))).isPresent()) {
            appoint(account);
        }
    }

    /// Makes an account an administrator; false when it is one already.
    public boolean appoint(Account account) {
        if (repository.roles(account.id()).contains(Role.ADMINISTRATOR)) {
            return false;
        }
        repository.record(
                new AuditEntry(
                        clock.instant(),
                        CONFIGURATION,
                        "",
                        "",
                        StaffCommand.ROLE.word(),
                        account.name(),
                        "grant " + Role.ADMINISTRATOR.word(),
                        ""));
        return repository.grant(account.id(), Role.ADMINISTRATOR);
    }

    @Override
    public Optional<Barred> account(String accountId, Instant now) {
        return barred(
                now,
                subject ->
                        subject instanceof Subject.OfAccount(String id, String _)
                                && id.equals(accountId));
    }

    @Override
    public Optional<Barred> address(String address, Instant now) {
        return barred(
                now,
                subject ->
                        subject instanceof Subject.OfAddresses(AddressRange range)
                                && range.contains(address));
    }

    private Optional<Barred> barred(Instant now, Predicate<Subject> meant) {
        return repository.sanctions(Sanction.Kind.BAN, now).stream()
                .filter(ban -> meant.test(ban.subject()))
                .map(ban -> new Barred(ban.until(), ban.reason()))
                .reduce((_, last) -> last);
    }
}
