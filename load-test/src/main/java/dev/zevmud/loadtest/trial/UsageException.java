package dev.zevmud.loadtest.trial;

/// Options that make no run; the message is one line.
final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
