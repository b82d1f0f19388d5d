package dev.zevmud.server.session.account;

import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What the login dialogue asks of the accounts. Answers come from a small pool with a bounded
/// queue, because a password hash keeps a core busy for tens of milliseconds and 19 MiB of memory;
/// when the queue is full the stage fails with [RejectedExecutionException].
public final class Accounts implements AutoCloseable {

    public static final int MAX_CHARACTERS = 5;

    public static final Duration TICKET_LIFE = Duration.ofSeconds(30);

    private static final int QUEUE_LIMIT = 256;

    /// Of nobody: the hash is of a random value that was forgotten.
    private static final Account NOBODY =
            new Account("nobody", "nobody", new Passwords().hash(Token.fresh()));

    private final AccountRepository repository;
    private final Gatekeeper gate;
    private final NameFilter filter;
    private final Clock clock;
    private final StartingPoint start;
    private final Passwords passwords = new Passwords();
    private final FailedLogins failedLogins;
    private final ThreadPoolExecutor pool;

    /// Where new characters begin.
    public record StartingPoint(String zone, String room) {}

    /// How a try to log in ended.
    public sealed interface LogIn {
        record Welcome(Account account, List<CharacterSummary> characters) implements LogIn {}

        record WrongPassword() implements LogIn {}

        /// The right password, of somebody who is not let in.
        record Banned(Gatekeeper.Barred barred) implements LogIn {}

        /// Too many wrong ones: not even looked at.
        record MustWait(Duration time) implements LogIn {}
    }

    /// How somebody in play proved to be the owner of the account.
    public sealed interface Proof {
        record Given(Account account) implements Proof {}

        record Wrong() implements Proof {}

        /// Too many wrong ones: not even looked at.
        record MustWait(Duration time) implements Proof {}
    }

    /// How the making of an account or character ended.
    public sealed interface Creation<T> {
        record Created<T>(T value) implements Creation<T> {}

        record NameTaken<T>() implements Creation<T> {}

        record TooMany<T>() implements Creation<T> {}
    }

    public Accounts(AccountRepository repository, StartingPoint start, Clock clock) {
        this(repository, Gatekeeper.OPEN, start, clock);
    }

    public Accounts(
            AccountRepository repository, Gatekeeper gate, StartingPoint start, Clock clock) {
        this(repository, gate, NameFilter.NONE, start, clock);
    }

    public Accounts(
            AccountRepository repository,
            Gatekeeper gate,
            NameFilter filter,
            StartingPoint start,
            Clock clock) {
        this.repository = repository;
        this.filter = filter;
        this.gate = gate;
        this.clock = clock;
        this.start = start;
        this.failedLogins = new FailedLogins(clock);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(QUEUE_LIMIT),
                        Thread.ofPlatform().name("accounts-", 0).daemon().factory());
    }

    public CompletionStage<Optional<Account>> find(String name) {
        return ask(() -> repository.find(name));
    }

    /// Why nobody from this address is let in; empty when they are.
    public CompletionStage<Optional<Gatekeeper.Barred>> barred(String address) {
        return ask(() -> gate.address(address, clock.instant()));
    }

    /// Checks a password. `address` is where the try comes from; wrong ones count against it and
    /// against the account.
    public CompletionStage<LogIn> logIn(Account account, String password, String address) {
        return ask(() ->
                switch (prove(account, password, address)) {
                    case Proof.MustWait(Duration time) -> new LogIn.MustWait(time);
                    case Proof.Wrong() -> new LogIn.WrongPassword();
                    case Proof.Given _ -> letIn(account);
                });
    }

    /// As [#logIn(Account, String, String)] for whoever has this name; a name that nobody has
    /// counts as a wrong password and takes as long.
    public CompletionStage<LogIn> logIn(String name, String password, String address) {
        return ask(() -> repository.find(name).orElse(NOBODY))
                .thenCompose(account -> logIn(account, password, address));
    }

    /// A ticket for an account that has just logged in: whoever brings it within [#TICKET_LIFE] is
    /// let in without a password, once.
    public CompletionStage<String> ticket(Account account) {
        return ask(() -> {
            String ticket = Token.fresh();
            Instant now = clock.instant();
            repository.keepTicket(
                    Token.text(Token.hash(ticket)), account.id(), now, now.plus(TICKET_LIFE));
            return ticket;
        });
    }

    /// Lets in whoever brings a ticket; [LogIn.WrongPassword] when it is none, or no longer.
    public CompletionStage<LogIn> logIn(String ticket) {
        return ask(() ->
                repository
                        .takeTicket(Token.text(Token.hash(ticket)), clock.instant())
                        .map(this::letIn)
                        .orElseGet(LogIn.WrongPassword::new));
    }

    private LogIn letIn(Account account) {
        return gate.account(account.id(), clock.instant())
                .<LogIn>map(LogIn.Banned::new)
                .orElseGet(() -> new LogIn.Welcome(account, repository.characters(account.id())));
    }

    /// Checks the password of the account that owns a character; wrong ones count as at the log-in.
    public CompletionStage<Proof> prove(CharacterId owned, String password, String address) {
        return ask(() -> {
            Account account =
                    repository
                            .owner(owned)
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "the character " + owned + " belongs to no account"));
            return prove(account, password, address);
        });
    }

    private Proof prove(Account account, String password, String address) {
        String accountKey = "account " + account.id();
        String addressKey = "address " + address;
        Duration wait = failedLogins.waitFor(accountKey);
        Duration addressWait = failedLogins.waitFor(addressKey);
        if (addressWait.compareTo(wait) > 0) {
            wait = addressWait;
        }
        if (wait.isPositive()) {
            return new Proof.MustWait(wait);
        }
        if (!passwords.matches(password, account.passwordHash())) {
            failedLogins.failed(accountKey);
            failedLogins.failed(addressKey);
            return new Proof.Wrong();
        }
        failedLogins.succeeded(accountKey);
        failedLogins.succeeded(addressKey);
        return new Proof.Given(account);
    }

    public CompletionStage<List<CharacterSummary>> characters(Account account) {
        return ask(() -> repository.characters(account.id()));
    }

    /// Gives the account another password, which was checked ([#passwordFault]).
    public CompletionStage<Account> changePassword(Account account, String password) {
        return ask(() -> {
            var changed = new Account(account.id(), account.name(), passwords.hash(password));
            repository.change(changed);
            return changed;
        });
    }

    /// What speaks against a new name; empty when it may be used.
    public Optional<Names.Fault> nameFault(String name) {
        Optional<Names.Fault> fault = Names.check(name);
        return fault.isEmpty() && filter.refuses(name) ? Optional.of(Names.Fault.FILTERED) : fault;
    }

    /// What speaks against a new password, as the key of a sentence; empty when it may be used.
    public Optional<String> passwordFault(String password, String accountName) {
        if (password.equalsIgnoreCase(accountName)) {
            return Optional.of("password.is-name");
        }
        return passwords
                .check(password)
                .map(fault ->
                        switch (fault) {
                            case TOO_SHORT -> "password.too-short";
                            case TOO_LONG -> "password.too-long";
                            case COMMON -> "password.common";
                        });
    }

    public CompletionStage<Creation<Account>> create(String name, String password) {
        return ask(() -> {
            var account = new Account(UUID.randomUUID().toString(), name, passwords.hash(password));
            if (!repository.create(account)) {
                return new Creation.NameTaken<>();
            }
            gate.made(account);
            return new Creation.Created<>(account);
        });
    }

    public CompletionStage<Boolean> characterNameTaken(String name) {
        return ask(() -> repository.characterNameTaken(name));
    }

    public CompletionStage<Creation<CharacterSummary>> createCharacter(
            Account account, String name, CharacterClass characterClass) {
        return ask(() -> {
            if (repository.characters(account.id()).size() >= MAX_CHARACTERS) {
                return new Creation.TooMany<>();
            }
            var id = new CharacterId(UUID.randomUUID().toString());
            var state = CharacterState.create(id, name, characterClass, start.zone(), start.room());
            return repository.create(account.id(), state)
                    ? new Creation.Created<>(
                            new CharacterSummary(
                                    id, name, characterClass, state.level(), start.zone()))
                    : new Creation.NameTaken<>();
        });
    }

    private <T> CompletionStage<T> ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
