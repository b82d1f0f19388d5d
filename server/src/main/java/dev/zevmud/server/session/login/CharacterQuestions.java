package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Accounts.Creation;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.account.Names;
import dev.zevmud.server.world.CharacterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The questions about the character: which one of the account's, or the making of a new one. They
/// lead into play.
final class CharacterQuestions {

    private final Accounts accounts;
    private final Texts texts;

    CharacterQuestions(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    /// The list and the choice; straight on to a new character where there is none.
    Step choose(Account account, List<CharacterSummary> characters) {
        if (characters.isEmpty()) {
            return Step.Ask.now(name(account));
        }
        var lines = new ArrayList<String>();
        lines.add(texts.sentence("character.list"));
        for (int i = 0; i < characters.size(); i++) {
            CharacterSummary character = characters.get(i);
            lines.add(
                    texts.sentence(
                            "character.entry",
                            i + 1,
                            character.name(),
                            character.level(),
                            texts.className(character.characterClass())));
        }
        return Step.Ask.now(
                new CharacterChoice(account, characters),
                Texts.lines(lines.toArray(String[]::new)));
    }

    Question name(Account account) {
        return new CharacterName(account);
    }

    private final class CharacterChoice implements Question {
        private final Account account;
        private final List<CharacterSummary> characters;

        CharacterChoice(Account account, List<CharacterSummary> characters) {
            this.account = account;
            this.characters = characters;
        }

        @Override
        public OutputItem prompt() {
            return texts.prompt("character.prompt");
        }

        @Override
        public Step answer(String line) {
            if (line.equalsIgnoreCase("new")) {
                return characters.size() < Accounts.MAX_CHARACTERS
                        ? Step.Ask.now(new CharacterName(account))
                        : Step.Ask.now(this, texts.line("character.too-many"));
            }
            for (int i = 0; i < characters.size(); i++) {
                CharacterSummary character = characters.get(i);
                if (line.equals(Integer.toString(i + 1))
                        || line.equalsIgnoreCase(character.name())) {
                    return new Step.Enter(new Entry.Player(character));
                }
            }
            return Step.Ask.now(this, texts.line("character.none-such", line));
        }
    }

    private final class CharacterName implements Question {
        private final Account account;

        CharacterName(Account account) {
            this.account = account;
        }

        @Override
        public OutputItem prompt() {
            return texts.prompt("character.new.prompt");
        }

        @Override
        public Step answer(String line) {
            Optional<Names.Fault> fault = accounts.nameFault(line);
            if (fault.isPresent()) {
                return Step.Ask.now(this, texts.nameFault(fault.get()));
            }
            return new Step.Await(
                    accounts.characterNameTaken(line)
                            .thenApply(taken ->
                                    taken
                                            ? Step.Ask.now(
                                                    this, texts.line("character.taken", line))
                                            : Step.Ask.now(new ClassChoice(account, line))),
                    this);
        }
    }

    private final class ClassChoice implements Question {
        private final Account account;
        private final String name;

        ClassChoice(Account account, String name) {
            this.account = account;
            this.name = name;
        }

        @Override
        public OutputItem prompt() {
            return texts.prompt("character.class.prompt");
        }

        @Override
        public Step answer(String line) {
            for (CharacterClass candidate : CharacterClass.values()) {
                if (!line.isEmpty()
                        && (line.equalsIgnoreCase(texts.className(candidate))
                                || candidate.name().startsWith(line.toUpperCase(Locale.ROOT)))) {
                    return new Step.Await(
                            accounts.createCharacter(account, name, candidate)
                                    .thenApply(this::made),
                            this);
                }
            }
            return Step.Ask.now(this, texts.line("character.class.unknown", line));
        }

        private Step made(Creation<CharacterSummary> creation) {
            return switch (creation) {
                case Creation.Created<CharacterSummary>(CharacterSummary character) ->
                        new Step.Enter(new Entry.Player(character));
                case Creation.NameTaken<CharacterSummary>() ->
                        Step.Ask.now(
                                new CharacterName(account), texts.line("character.taken", name));
                case Creation.TooMany<CharacterSummary>() ->
                        Step.Ask.now(this, texts.line("character.too-many"));
            };
        }
    }
}
