package dev.zevmud.server.world.trigger;

/// A condition that could not be worked out: it divided by zero, or asked for what is not there.
public final class GuardFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GuardFailedException(String why, Throwable cause) {
        super(why, cause);
    }
}
