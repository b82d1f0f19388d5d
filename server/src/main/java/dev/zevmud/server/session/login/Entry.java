package dev.zevmud.server.session.login;

import dev.zevmud.server.session.account.CharacterSummary;

/// Who comes out of the dialogue and into play.
public sealed interface Entry {

    record Player(CharacterSummary character) implements Entry {}

    /// Somebody who walks and talks before choosing a name; nothing of it is kept.
    record Guest() implements Entry {}
}
