package dev.zevmud.server.session.staff;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the store says of a character's account at this moment: its roles, and until when it may
/// not speak (null when it may).
public record Standing(
        String accountId, String account, Set<Role> roles, @Nullable Instant mutedUntil) {

    /// That of a guest, who has no account.
    public static final Standing NONE = new Standing("", "", Set.of(), null);

    public Standing {
        roles = Set.copyOf(roles);
    }

    public boolean staff() {
        return !roles.isEmpty();
    }

    /// Whether it may not speak now.
    public boolean muted(Instant now) {
        return mutedUntil != null && now.isBefore(mutedUntil);
    }

    /// Whether it may act against the other: not against its equals or those above, save among
    /// administrators.
    boolean above(Standing other) {
        Role own = Role.highest(roles);
        return own == Role.ADMINISTRATOR || own.compareTo(Role.highest(other.roles)) > 0;
    }
}
