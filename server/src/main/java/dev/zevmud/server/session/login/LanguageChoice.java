package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.account.Accounts;
import java.util.Optional;

/// The first question, which also takes the name of a language: the dialogue goes on in it.
final class LanguageChoice implements Question {

    private final Accounts accounts;
    private final Languages languages;
    private final Terminal terminal;

    LanguageChoice(Accounts accounts, Languages languages, Terminal terminal) {
        this.accounts = accounts;
        this.languages = languages;
        this.terminal = terminal;
    }

    private AccountQuestions account() {
        return new AccountQuestions(accounts, languages.in(terminal.language()), terminal, this);
    }

    /// Somebody has logged in elsewhere.
    Step ticket(String ticket) {
        return account().ticket(ticket);
    }

    @Override
    public OutputItem prompt() {
        return account().first().prompt();
    }

    @Override
    public Step answer(String line) {
        Optional<String> language = Languages.named(line);
        if (language.isEmpty()) {
            return account().first().answer(line);
        }
        terminal.languageIs(language.get());
        return Step.Ask.now(this, languages.in(language.get()).line("welcome.spoken"));
    }
}
