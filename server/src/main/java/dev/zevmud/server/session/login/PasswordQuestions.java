package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Accounts.Proof;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.world.CharacterId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The questions of one who is in play about the account: first the password, which proves that it
/// is the owner who types; then what is to become of it. An empty answer calls it off.
final class PasswordQuestions {

    private final CharacterId who;
    private final Accounts accounts;
    private final Texts texts;
    private final Terminal terminal;

    PasswordQuestions(CharacterId who, Accounts accounts, Texts texts, Terminal terminal) {
        this.who = who;
        this.accounts = accounts;
        this.texts = texts;
        this.terminal = terminal;
    }

    Question change() {
        return new Owner("password.now.prompt", account -> Step.Ask.now(new New(account)));
    }

    Question deleteCharacter() {
        return new Owner("delete.prompt", _ -> new Step.Decided(Matter.DELETE_CHARACTER));
    }

    Question deleteAccount() {
        return new Owner(
                "delete.prompt",
                account ->
                        new Step.Await(
                                accounts.characters(account).thenApply(this::deletable),
                                deleteAccount()));
    }

    /// Each of the others would have to be called back first, and lay down what it holds.
    private Step deletable(List<CharacterSummary> characters) {
        List<String> others =
                characters.stream()
                        .filter(one -> !one.id().equals(who))
                        .map(CharacterSummary::name)
                        .toList();
        return others.isEmpty()
                ? new Step.Decided(Matter.DELETE_ACCOUNT)
                : say("delete.account.others", texts.list(others));
    }

    private Step.Done calledOff() {
        return say("confide.unchanged");
    }

    private Step.Done say(String key, Object... arguments) {
        return new Step.Done(List.of(texts.line(key, arguments)));
    }

    /// A question whose answer nobody may read.
    private abstract class Secret implements Question {
        private final String prompt;

        Secret(String prompt) {
            this.prompt = prompt;
        }

        @Override
        public OutputItem prompt() {
            return texts.prompt(prompt);
        }

        @Override
        public boolean secret() {
            return true;
        }

        @Override
        public Step answer(String line) {
            return line.isEmpty() ? calledOff() : answered(line);
        }

        abstract Step answered(String line);
    }

    private final class Owner extends Secret {
        private final Function<Account, Step> then;

        Owner(String prompt, Function<Account, Step> then) {
            super(prompt);
            this.then = then;
        }

        @Override
        Step answered(String line) {
            return new Step.Await(
                    accounts.prove(who, line, terminal.address()).thenApply(this::judged), this);
        }

        private Step judged(Proof proof) {
            return switch (proof) {
                case Proof.Given(Account account) -> then.apply(account);
                case Proof.Wrong() -> say("password.not-proved");
                case Proof.MustWait(var time) ->
                        say("password.later", Math.max(1, time.toSeconds()));
            };
        }
    }

    private final class New extends Secret {
        private final Account account;

        New(Account account) {
            super("password.new.prompt");
            this.account = account;
        }

        @Override
        Step answered(String line) {
            Optional<String> fault = accounts.passwordFault(line, account.name());
            return fault.<Step>map(key -> Step.Ask.now(this, texts.line(key)))
                    .orElseGet(() -> Step.Ask.now(new Repeat(account, line)));
        }
    }

    private final class Repeat extends Secret {
        private final Account account;
        private final String password;

        Repeat(Account account, String password) {
            super("password.repeat.prompt");
            this.account = account;
            this.password = password;
        }

        @Override
        Step answered(String line) {
            if (!line.equals(password)) {
                return Step.Ask.now(new New(account), texts.line("password.differs"));
            }
            return new Step.Await(
                    accounts.changePassword(account, password)
                            .thenApply(_ -> say("password.changed", account.name())),
                    new New(account));
        }
    }
}
