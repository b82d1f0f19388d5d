package dev.zevmud.server.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a character fares beside its vitals: what lies on it, when each of its abilities is ready
/// again, below how many hit points it runs from a fight by itself (0 for never), and whom it
/// follows.
public record Shape(
        List<Affect> affects,
        Map<String, Instant> cooldowns,
        int wimpy,
        @Nullable Followed follows) {

    public static final Shape PLAIN = new Shape(List.of(), Map.of(), 0, null);

    /// Null, from a release that did not know one of these, is nothing.
    public Shape(
            @Nullable List<Affect> affects,
            @Nullable Map<String, Instant> cooldowns,
            int wimpy,
            @Nullable Followed follows) {
        this.affects = affects == null ? List.of() : List.copyOf(affects);
        this.cooldowns = cooldowns == null ? Map.of() : Map.copyOf(cooldowns);
        this.wimpy = wimpy;
        this.follows = follows;
    }

    public Shape withAffects(List<Affect> value) {
        return new Shape(value, cooldowns, wimpy, follows);
    }

    public Shape withCooldowns(Map<String, Instant> value) {
        return new Shape(affects, value, wimpy, follows);
    }

    public Shape withWimpy(int value) {
        return new Shape(affects, cooldowns, value, follows);
    }

    public Shape withFollows(@Nullable Followed value) {
        return new Shape(affects, cooldowns, wimpy, value);
    }
}
