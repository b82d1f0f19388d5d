package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.world.CharacterId;
import java.util.List;

/// Questions to a player in play whose answers concern nobody else: they are heard by the
/// connection alone, are no input of the session, and are kept nowhere. Owned by the connection's
/// event loop.
public final class Confidence {

    private final Terminal terminal;
    private final Texts texts;
    private final boolean guest;
    private final Dialogue dialogue;
    private final List<OutputItem> warning;

    public Confidence(
            Matter matter, CharacterId who, Accounts accounts, Texts texts, Terminal terminal) {
        this.terminal = terminal;
        this.texts = texts;
        this.guest = who.isGuest();
        var questions = new PasswordQuestions(who, accounts, texts, terminal);
        Question first =
                switch (matter) {
                    case PASSWORD -> questions.change();
                    case DELETE_CHARACTER -> questions.deleteCharacter();
                    case DELETE_ACCOUNT -> questions.deleteAccount();
                };
        this.warning =
                switch (matter) {
                    case PASSWORD -> List.of();
                    case DELETE_CHARACTER -> List.of(texts.line("delete.character.warning"));
                    case DELETE_ACCOUNT -> List.of(texts.line("delete.account.warning"));
                };
        this.dialogue = new Dialogue(terminal, () -> texts, first);
    }

    /// A guest has nothing to confide.
    public void start() {
        if (guest) {
            terminal.show(List.of(texts.line("confide.guest")));
            terminal.done();
        } else {
            dialogue.start(warning);
        }
    }

    public void line(String line) {
        dialogue.line(line);
    }

    /// The question once more, below what was shown meanwhile.
    public List<OutputItem> prompt() {
        return dialogue.prompt();
    }

    /// What was typed behind the last answer.
    public List<String> takeEarlyLines() {
        return dialogue.takeEarlyLines();
    }
}
