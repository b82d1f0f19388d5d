package dev.zevmud.server.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a character fares beside its vitals: what lies on it, when each of its abilities is ready
/// again, below how many hit points it runs from a fight by itself (0 for never), whom it follows,
/// and whose group it is in.
public record Shape(
        List<Affect> affects,
        Map<String, Instant> cooldowns,
        int wimpy,
        @Nullable Followed follows,
        @Nullable Group group) {

    public static final Shape PLAIN = new Shape(List.of(), Map.of(), 0, null, null);

    /// Null, from a release that did not know one of these, is nothing.
    public Shape(
            @Nullable List<Affect> affects,
            @Nullable Map<String, Instant> cooldowns,
            int wimpy,
            @Nullable Followed follows,
            @Nullable Group group) {
        this.affects = affects == null ? List.of() : List.copyOf(affects);
        this.cooldowns = cooldowns == null ? Map.of() : Map.copyOf(cooldowns);
        this.wimpy = wimpy;
        this.follows = follows;
        this.group = group;
    }

    public Shape withAffects(List<Affect> value) {
        return new Shape(value, cooldowns, wimpy, follows, group);
    }

    public Shape withCooldowns(Map<String, Instant> value) {
        return new Shape(affects, value, wimpy, follows, group);
    }

    public Shape withWimpy(int value) {
        return new Shape(affects, cooldowns, value, follows, group);
    }

    public Shape withFollows(@Nullable Followed value) {
        return new Shape(affects, cooldowns, wimpy, value, group);
    }

    public Shape withGroup(@Nullable Group value) {
        return new Shape(affects, cooldowns, wimpy, follows, value);
    }
}
