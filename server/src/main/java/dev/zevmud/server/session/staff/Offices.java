package dev.zevmud.server.session.staff;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.AccountRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who holds which role, and what they did with it: `role`, `staff`, `audit`.
final class Offices {

    private static final int SHOWN_ENTRIES = 30;

    private final StaffRepository repository;
    private final AccountRepository accounts;
    private final StaffReach reach;

    Offices(StaffRepository repository, AccountRepository accounts, StaffReach reach) {
        this.repository = repository;
        this.accounts = accounts;
        this.reach = reach;
    }

    Outcome staff(StaffCall call) {
        call.record("", "");
        var lines = new ArrayList<String>();
        lines.add(call.texts().sentence("staff.here"));
        for (Present one : reach.present()) {
            Standing standing = repository.standing(one.id(), call.now());
            if (standing.staff()) {
                lines.add(
                        call.texts()
                                .sentence(
                                        "staff.entry",
                                        one.name(),
                                        standing.account(),
                                        Role.words(standing.roles())));
            }
        }
        return new Outcome.Answer(lines);
    }

    Outcome role(StaffCall call) {
        List<String> words = call.words(3);
        String name = words.get(1);
        Optional<Account> found = accounts.find(name);
        if (name.isEmpty()) {
            return call.usage();
        }
        if (found.isEmpty()) {
            return call.say("staff.no-account", name);
        }
        Account account = found.get();
        return switch (words.getFirst().toLowerCase(Locale.ROOT)) {
            case "show" -> show(call, account);
            case "grant" -> change(call, account, words.get(2), true);
            case "revoke" -> change(call, account, words.get(2), false);
            default -> call.usage();
        };
    }

    private Outcome show(StaffCall call, Account account) {
        call.record(account.name(), "show");
        return call.say(
                "staff.role.shown", account.name(), Role.words(repository.roles(account.id())));
    }

    private Outcome change(StaffCall call, Account account, String word, boolean grant) {
        Optional<Role> named = Role.granted(word);
        if (named.isEmpty()) {
            return call.say("staff.role.unknown", word);
        }
        Role role = named.get();
        call.record(account.name(), (grant ? "grant " : "revoke ") + role.word());
        boolean changed =
                grant
                        ? repository.grant(account.id(), role)
                        : repository.revoke(account.id(), role);
        if (!changed) {
            boolean last = !grant && repository.roles(account.id()).contains(role);
            return call.say(
                    last ? "staff.role.last" : grant ? "staff.role.had" : "staff.role.had-not",
                    account.name(),
                    role.word());
        }
        accounts.characters(account.id())
                .forEach(character ->
                        reach.order(
                                character.id(),
                                new Order.StandingChanged(
                                        new Order.Notice(
                                                grant ? "role.granted" : "role.revoked",
                                                List.of(role.word())))));
        return call.say(
                grant ? "staff.role.granted" : "staff.role.revoked", account.name(), role.word());
    }

    Outcome audit(StaffCall call) {
        String name = call.words(2).getFirst();
        call.record(name, "");
        var lines = new ArrayList<String>();
        lines.add(call.texts().sentence("staff.audit.title"));
        for (AuditEntry entry : repository.audit(name, SHOWN_ENTRIES)) {
            lines.add(
                    call.texts()
                            .sentence(
                                    "staff.audit.entry",
                                    StaffCall.time(entry.time()),
                                    entry.account(),
                                    entry.character(),
                                    entry.roles(),
                                    entry.command(),
                                    entry.target(),
                                    entry.reason(),
                                    entry.address()));
        }
        return new Outcome.Answer(lines);
    }
}
