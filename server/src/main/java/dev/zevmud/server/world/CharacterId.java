package dev.zevmud.server.world;

/// A character's identity for life; names may change, this does not. Guests' ids begin with
/// `guest-`.
public record CharacterId(String value) {

    private static final String GUEST_PREFIX = "guest-";

    public CharacterId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a character id must not be blank");
        }
    }

    public static CharacterId guest(String unique) {
        return new CharacterId(GUEST_PREFIX + unique);
    }

    /// Nothing of a guest is ever saved.
    public boolean isGuest() {
        return value.startsWith(GUEST_PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
