package dev.zevmud.server.session.staff;

import dev.zevmud.runtime.address.AddressRange;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.staff.Sanction.Kind;
import dev.zevmud.server.session.staff.Sanction.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who is put out, kept out or kept silent: `kick`, `mute`, `unmute`, `ban`, `unban`, `bans`.
final class Sanctions {

    private final StaffRepository repository;
    private final AccountRepository accounts;
    private final StaffReach reach;

    Sanctions(StaffRepository repository, AccountRepository accounts, StaffReach reach) {
        this.repository = repository;
        this.accounts = accounts;
        this.reach = reach;
    }

    Outcome kick(StaffCall call) {
        List<String> words = call.words(2);
        if (words.get(1).isEmpty()) {
            return call.usage();
        }
        Optional<Present> target = reach.find(words.getFirst());
        if (target.isEmpty()) {
            return call.say("staff.nobody", words.getFirst());
        }
        Present one = target.get();
        if (!call.above(repository.standing(one.id(), call.now()))) {
            return call.say("staff.above", one.name());
        }
        call.record(one.name(), words.get(1));
        reach.order(one.id(), new Order.Kick(words.get(1)));
        return call.say("staff.kicked", one.name());
    }

    Outcome mute(StaffCall call) {
        List<String> words = call.words(3);
        if (words.get(2).isEmpty()) {
            return call.usage();
        }
        Optional<Duration> term = Term.parse(words.get(1));
        Optional<Account> account = repository.owner(words.getFirst());
        if (account.isEmpty()) {
            return call.say("staff.no-character", words.getFirst());
        }
        if (term.isEmpty()) {
            return call.say("staff.no-term", words.get(1));
        }
        return impose(call, Kind.MUTE, words.getFirst(), account.get(), term.get(), words.get(2));
    }

    Outcome unmute(StaffCall call) {
        String name = call.words(2).getFirst();
        if (name.isEmpty()) {
            return call.usage();
        }
        Optional<Account> account = repository.owner(name);
        return account.isEmpty()
                ? call.say("staff.no-character", name)
                : lift(call, Kind.MUTE, name, of(account.get()));
    }

    Outcome ban(StaffCall call) {
        List<String> words = call.words(4);
        String what = words.get(1);
        if (words.get(3).isEmpty()) {
            return call.usage();
        }
        Optional<Duration> term = Term.parse(words.get(2));
        if (term.isEmpty()) {
            return call.say("staff.no-term", words.get(2));
        }
        if (kind(words).equals("address")) {
            return banAddresses(call, what, term.get(), words.get(3));
        }
        return switch (kind(words)) {
            case "account", "character" -> {
                Optional<Account> account = account(words);
                yield account.isEmpty()
                        ? call.say("staff.no-" + kind(words), what)
                        : impose(call, Kind.BAN, what, account.get(), term.get(), words.get(3));
            }
            default -> call.usage();
        };
    }

    private static String kind(List<String> words) {
        return words.getFirst().toLowerCase(Locale.ROOT);
    }

    private Optional<Account> account(List<String> words) {
        return kind(words).equals("account")
                ? accounts.find(words.get(1))
                : repository.owner(words.get(1));
    }

    private static Subject.OfAccount of(Account account) {
        return new Subject.OfAccount(account.id(), account.name());
    }

    private Outcome banAddresses(StaffCall call, String text, Duration term, String reason) {
        Optional<AddressRange> range = AddressRange.parse(text);
        if (range.isEmpty()) {
            return call.say("staff.no-address", text);
        }
        if (range.get().tooWide()) {
            return call.say("staff.too-wide", text);
        }
        if (range.get().contains(call.address())) {
            return call.say("staff.own-address", text);
        }
        String name = range.get().toString();
        call.record(name, reason);
        var sanction =
                new Sanction(
                        Kind.BAN,
                        new Subject.OfAddresses(range.get()),
                        reason,
                        call.standing().account(),
                        call.now().plus(term));
        repository.impose(sanction);
        reach.present().forEach(one -> reach.order(one.id(), new Order.KickFrom(name, reason)));
        return call.say("staff.banned", name, StaffCall.time(sanction.until()));
    }

    private Outcome impose(
            StaffCall call, Kind kind, String name, Account account, Duration term, String reason) {
        var theirs =
                new Standing(account.id(), account.name(), repository.roles(account.id()), null);
        if (account.id().equals(call.standing().accountId()) || !call.above(theirs)) {
            return call.say("staff.above", name);
        }
        call.record(name, reason);
        var sanction =
                new Sanction(
                        kind,
                        of(account),
                        reason,
                        call.standing().account(),
                        call.now().plus(term));
        repository.impose(sanction);
        String until = StaffCall.time(sanction.until());
        tell(
                account.id(),
                switch (kind) {
                    case BAN -> new Order.Kick(reason);
                    case MUTE ->
                            new Order.StandingChanged(
                                    new Order.Notice("mute.begins", List.of(until, reason)));
                });
        return call.say(
                switch (kind) {
                    case BAN -> "staff.banned";
                    case MUTE -> "staff.muted";
                },
                name,
                until);
    }

    Outcome unban(StaffCall call) {
        List<String> words = call.words(3);
        String what = words.get(1);
        if (what.isEmpty()) {
            return call.usage();
        }
        return switch (kind(words)) {
            case "address" ->
                    AddressRange.parse(what)
                            .map(range ->
                                    lift(
                                            call,
                                            Kind.BAN,
                                            range.toString(),
                                            new Subject.OfAddresses(range)))
                            .orElseGet(() -> call.say("staff.no-address", what));
            case "account", "character" ->
                    account(words)
                            .map(account -> lift(call, Kind.BAN, what, of(account)))
                            .orElseGet(() -> call.say("staff.no-" + kind(words), what));
            default -> call.usage();
        };
    }

    private Outcome lift(StaffCall call, Kind kind, String name, Subject subject) {
        call.record(name, "");
        if (!repository.lift(kind, subject)) {
            return call.say("staff.not-sanctioned", name);
        }
        if (kind == Kind.MUTE && subject instanceof Subject.OfAccount(String id, String _)) {
            tell(id, new Order.StandingChanged(new Order.Notice("mute.ends", List.of())));
        }
        return call.say("staff.lifted", name);
    }

    private void tell(String accountId, Order order) {
        accounts.characters(accountId).forEach(one -> reach.order(one.id(), order));
    }

    Outcome list(StaffCall call) {
        call.record("", "");
        List<Sanction> bans = repository.sanctions(Kind.BAN, call.now());
        if (bans.isEmpty()) {
            return call.say("staff.bans.none");
        }
        var lines = new ArrayList<String>();
        lines.add(call.texts().sentence("staff.bans.title"));
        for (Sanction ban : bans) {
            lines.add(
                    call.texts()
                            .sentence(
                                    "staff.bans.entry",
                                    ban.subjectName(),
                                    StaffCall.time(ban.until()),
                                    ban.imposedBy(),
                                    ban.reason()));
        }
        return new Outcome.Answer(lines);
    }
}
