package dev.zevmud.runtime.service;

import org.jspecify.annotations.Nullable;

/// A service cannot start, for a reason that its operator can mend. The message is one line and
/// says which and how; the operator sees nothing else.
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StartException(String message) {
        this(message, null);
    }
}
