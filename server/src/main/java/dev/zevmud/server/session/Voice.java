package dev.zevmud.server.session;

import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.view.View;
import java.util.Locale;

/// How a session understands and speaks one language: shared by all sessions of a node. Immutable;
/// any thread.
public record Voice(View view, Texts texts, CommandTable commands) {

    public static Voice of(Locale locale, Translations translations) {
        return new Voice(new View(translations), new Texts(locale), new CommandTable());
    }
}
