package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Accounts;
import java.util.ArrayList;
import java.util.List;

/// The dialogue of one connection, from the banner to the character that enters play. Owned by the
/// connection's event loop.
public final class Login {

    private final Terminal terminal;
    private final Languages languages;
    private final LanguageChoice first;
    private final Dialogue dialogue;

    public Login(Accounts accounts, Languages languages, Terminal terminal) {
        this.terminal = terminal;
        this.languages = languages;
        this.first = new LanguageChoice(accounts, languages, terminal);
        this.dialogue = new Dialogue(terminal, this::texts, first);
    }

    private Texts texts() {
        return languages.in(terminal.language());
    }

    /// Shows the banner (not to a screen reader) and the first prompt.
    public void start() {
        Texts texts = texts();
        var first = new ArrayList<OutputItem>();
        if (terminal.screenReader()) {
            first.add(
                    Texts.lines(
                            texts.sentence("welcome.screenreader"),
                            texts.sentence("welcome.language")));
        } else {
            first.add(
                    Texts.lines(
                            "",
                            texts.sentence("banner.1"),
                            texts.sentence("banner.2"),
                            texts.sentence("banner.3"),
                            texts.sentence("banner.4"),
                            texts.sentence("banner.5"),
                            texts.sentence("banner.6"),
                            "",
                            texts.sentence("welcome.voice"),
                            texts.sentence("welcome.language")));
        }
        dialogue.start(first);
    }

    /// In place of name and password, whatever was asked; ignored while an answer is looked into.
    public void ticket(String ticket) {
        dialogue.proceed(() -> first.ticket(ticket));
    }

    /// One line of the player; ignored once the dialogue is over.
    public void line(String line) {
        dialogue.line(line);
    }

    /// The lines that came in before the character was in play, in order; they are the session's
    /// from here on.
    public List<String> takeEarlyLines() {
        return dialogue.takeEarlyLines();
    }
}
