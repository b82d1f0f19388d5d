package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Matter;
import java.util.List;
import java.util.concurrent.Executor;

/// A connection as the login dialogue sees it.
public interface Terminal {

    void show(List<OutputItem> items);

    /// The dialogue is over: this is who plays. No further line goes to the dialogue.
    void enter(Entry entry);

    /// A dialogue within play is over: what is typed is for the session again.
    void done();

    /// A dialogue within play is over: the session is to do what was asked about.
    void decided(Matter matter);

    void close();

    /// Where the dialogue continues after it had to wait: the connection's own event loop.
    Executor executor();

    /// Where the connection comes from, for counting wrong passwords.
    String address();

    /// Whether the client, or the player, said that a screen reader reads.
    boolean screenReader();

    /// The player says it.
    void screenReaderIsOn();

    /// The language that the client, or the player, asked for; the game's first otherwise.
    String language();

    /// The player asks for it.
    void languageIs(String language);
}
