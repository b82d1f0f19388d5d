package dev.zevmud.server.session.staff;

import dev.zevmud.server.world.CharacterId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the staff cause at somebody's session, wherever in the cluster it is. Whoever gives one has
/// shown that they may, and it is in the audit log.
public sealed interface Order {

    /// Says the sentence `key` of the session's texts to the player.
    record Notice(String key, List<String> arguments) implements Order {
        public Notice {
            arguments = List.copyOf(arguments);
        }
    }

    /// Says the sentence `key` to the player if they are one of the staff.
    record StaffNotice(String key, List<String> arguments) implements Order {
        public StaffNotice {
            arguments = List.copyOf(arguments);
        }
    }

    /// Out of play.
    record Kick(String reason) implements Order {}

    /// Out of play, whoever is connected from one of these addresses.
    record KickFrom(String addresses, String reason) implements Order {}

    /// The account's roles or sanctions have changed: the store knows them. `notice` is said when
    /// they are in force.
    record StandingChanged(@Nullable Notice notice) implements Order {}

    /// Executes a line as if the player had typed it.
    record Force(String line) implements Order {}

    /// Puts the body there.
    record GoTo(String area, String room) implements Order {}

    /// Gives `who` the order to come to where this body is.
    record Fetch(CharacterId who) implements Order {}

    /// What the player reads is copied to `by` from here on, or no longer.
    record Snoop(CharacterId by, String byName, boolean on) implements Order {}

    /// What one that is snooped has read.
    record Overheard(String name, List<String> lines) implements Order {
        public Overheard {
            lines = List.copyOf(lines);
        }
    }
}
