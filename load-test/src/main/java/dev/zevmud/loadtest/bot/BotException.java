package dev.zevmud.loadtest.bot;

/// A bot cannot go on: what it waited for did not come in time, or the game ended its session.
public final class BotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BotException(String message) {
        super(message);
    }
}
