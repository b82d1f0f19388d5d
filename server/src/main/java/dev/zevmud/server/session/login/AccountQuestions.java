package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Accounts.Creation;
import dev.zevmud.server.session.account.Accounts.LogIn;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.account.Gatekeeper;
import dev.zevmud.server.session.account.Names;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The questions about the account: which one, its password, or the making of a new one. They lead
/// to the [CharacterQuestions].
final class AccountQuestions {

    private static final int MAX_WRONG_PASSWORDS = 5;

    private final Accounts accounts;
    private final Texts texts;
    private final Terminal terminal;
    private final CharacterQuestions characters;
    private final Question start;

    /// `start` is where a player begins again.
    AccountQuestions(Accounts accounts, Texts texts, Terminal terminal, Question start) {
        this.start = start;
        this.accounts = accounts;
        this.texts = texts;
        this.terminal = terminal;
        this.characters = new CharacterQuestions(accounts, texts);
    }

    Question first() {
        return new AccountName();
    }

    /// In place of name and password.
    Step ticket(String ticket) {
        return new Step.Await(
                accounts.barred(terminal.address())
                        .thenCompose(barred ->
                                barred.map(AccountQuestions.this::turnAway)
                                        .map(CompletableFuture::completedStage)
                                        .orElseGet(() ->
                                                accounts.logIn(ticket)
                                                        .thenApply(this::ticketJudged))),
                start);
    }

    private Step ticketJudged(LogIn logIn) {
        return switch (logIn) {
            case LogIn.Welcome(Account welcome, List<CharacterSummary> owned) ->
                    characters.choose(welcome, owned);
            case LogIn.Banned(Gatekeeper.Barred barred) -> turnAway(barred);
            case LogIn.WrongPassword(), LogIn.MustWait(_) ->
                    Step.Ask.now(start, texts.line("login.ticket-over"));
        };
    }

    private Step turnAway(Gatekeeper.Barred barred) {
        return new Step.HangUp(
                List.of(
                        texts.line(
                                "login.banned",
                                barred.until().truncatedTo(ChronoUnit.MINUTES),
                                barred.reason())));
    }

    private final class AccountName implements Question {

        @Override
        public OutputItem prompt() {
            return texts.prompt("account.prompt");
        }

        @Override
        public Step answer(String line) {
            return switch (line.toLowerCase(Locale.ROOT)) {
                case "" -> Step.Ask.now(start);
                case "screenreader", "screen reader" -> {
                    terminal.screenReaderIsOn();
                    yield Step.Ask.now(start, texts.line("welcome.screenreader"));
                }
                default ->
                        new Step.Await(
                                accounts.barred(terminal.address())
                                        .thenCompose(barred ->
                                                barred.map(AccountQuestions.this::turnAway)
                                                        .map(CompletableFuture::completedStage)
                                                        .orElseGet(() -> letIn(line))),
                                start);
            };
        }

        private CompletionStage<Step> letIn(String line) {
            return switch (line.toLowerCase(Locale.ROOT)) {
                case "new" -> CompletableFuture.completedStage(Step.Ask.now(new NewAccountName()));
                case "guest" -> CompletableFuture.completedStage(new Step.Enter(new Entry.Guest()));
                default ->
                        accounts.find(line)
                                .thenApply(found ->
                                        found.map(AccountQuestions.this::password)
                                                .orElseGet(() -> offer(line)));
            };
        }

        /// A name that nobody may choose any more still leads to the account that has it.
        private Step offer(String line) {
            return accounts.nameFault(line)
                    .<Step>map(fault -> Step.Ask.now(start, texts.nameFault(fault)))
                    .orElseGet(() -> Step.Ask.now(new ConfirmCreation(line)));
        }
    }

    private Step password(Account account) {
        return Step.Ask.now(new PasswordOf(account, 0));
    }

    private final class ConfirmCreation implements Question {
        private final String name;

        ConfirmCreation(String name) {
            this.name = name;
        }

        @Override
        public OutputItem prompt() {
            return texts.prompt("account.unknown.prompt", name);
        }

        @Override
        public Step answer(String line) {
            return switch (line.toLowerCase(Locale.ROOT)) {
                case "yes", "y", "ja", "j" -> Step.Ask.now(new NewPassword(name));
                case "no", "n", "nein" -> Step.Ask.now(start);
                default -> Step.Ask.now(this, texts.line("account.yes-or-no"));
            };
        }
    }

    private final class PasswordOf implements Question {
        private final Account account;
        private final int wrong;

        PasswordOf(Account account, int wrong) {
            this.account = account;
            this.wrong = wrong;
        }

        @Override
        public OutputItem prompt() {
            return texts.prompt("password.prompt");
        }

        @Override
        public boolean secret() {
            return true;
        }

        @Override
        public Step answer(String line) {
            return new Step.Await(
                    accounts.logIn(account, line, terminal.address()).thenApply(this::judged),
                    this);
        }

        private Step judged(LogIn logIn) {
            return switch (logIn) {
                case LogIn.Welcome(Account welcome, List<CharacterSummary> owned) ->
                        characters.choose(welcome, owned);
                case LogIn.Banned(Gatekeeper.Barred barred) -> turnAway(barred);
                case LogIn.WrongPassword() ->
                        wrong + 1 < MAX_WRONG_PASSWORDS
                                ? Step.Ask.now(
                                        new PasswordOf(account, wrong + 1),
                                        texts.line("password.wrong"))
                                : new Step.HangUp(List.of(texts.line("password.wait", 30)));
                case LogIn.MustWait(var time) ->
                        new Step.HangUp(
                                List.of(
                                        texts.line(
                                                "password.wait", Math.max(1, time.toSeconds()))));
            };
        }
    }

    private final class NewAccountName implements Question {

        @Override
        public OutputItem prompt() {
            return texts.prompt("account.new.prompt");
        }

        @Override
        public Step answer(String line) {
            Optional<Names.Fault> fault = accounts.nameFault(line);
            if (fault.isPresent()) {
                return Step.Ask.now(this, texts.nameFault(fault.get()));
            }
            return new Step.Await(
                    accounts.find(line)
                            .thenApply(found ->
                                    found.isPresent()
                                            ? Step.Ask.now(this, texts.line("account.taken", line))
                                            : Step.Ask.now(new NewPassword(line))),
                    this);
        }
    }

    private final class NewPassword implements Question {
        private final String name;

        NewPassword(String name) {
            this.name = name;
        }

        @Override
        public OutputItem prompt() {
            return texts.prompt("password.choose.prompt");
        }

        @Override
        public boolean secret() {
            return true;
        }

        @Override
        public Step answer(String line) {
            return accounts.passwordFault(line, name)
                    .map(fault -> Step.Ask.now(this, texts.line(fault)))
                    .orElseGet(() -> Step.Ask.now(new RepeatPassword(name, line)));
        }
    }

    private final class RepeatPassword implements Question {
        private final String name;
        private final String password;

        RepeatPassword(String name, String password) {
            this.name = name;
            this.password = password;
        }

        @Override
        public OutputItem prompt() {
            return texts.prompt("password.repeat.prompt");
        }

        @Override
        public boolean secret() {
            return true;
        }

        @Override
        public Step answer(String line) {
            if (!line.equals(password)) {
                return Step.Ask.now(new NewPassword(name), texts.line("password.differs"));
            }
            return new Step.Await(
                    accounts.create(name, password).thenApply(this::made), new NewPassword(name));
        }

        private Step made(Creation<Account> creation) {
            return switch (creation) {
                case Creation.Created<Account>(Account account) ->
                        Step.Ask.now(characters.name(account), texts.line("account.made", name));
                case Creation.NameTaken<Account>() ->
                        Step.Ask.now(new NewAccountName(), texts.line("account.taken", name));
                case Creation.TooMany<Account>() ->
                        throw new IllegalStateException("accounts are not limited in number");
            };
        }
    }
}
