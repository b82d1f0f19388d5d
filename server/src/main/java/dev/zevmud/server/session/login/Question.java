package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;

/// One question of the dialogue.
interface Question {

    OutputItem prompt();

    /// Whether the answer is a password: not echoed, never logged.
    default boolean secret() {
        return false;
    }

    Step answer(String line);
}
