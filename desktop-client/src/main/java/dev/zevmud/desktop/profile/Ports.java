package dev.zevmud.desktop.profile;

import java.util.Optional;

/// Port numbers as people type them.
public final class Ports {

    private static final int MAX_DIGITS = 5;

    private Ports() {}

    /// The port, or empty if the text is no number from 1 to 65535.
    public static Optional<Integer> parse(String text) {
        if (text.isEmpty()
                || text.length() > MAX_DIGITS
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= Profile.MAX_PORT ? Optional.of(port) : Optional.empty();
    }
}
