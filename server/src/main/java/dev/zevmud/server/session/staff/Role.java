package dev.zevmud.server.session.staff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an account may do, the least first. Everybody is a player; the others are granted.
public enum Role {
    PLAYER,
    BUILDER,
    MODERATOR,
    ADMINISTRATOR;

    /// As it is typed, shown and stored.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A role that can be granted, by its word.
    public static Optional<Role> granted(String word) {
        return Arrays.stream(values())
                .filter(role -> role != PLAYER && role.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static Role highest(Set<Role> roles) {
        return roles.stream().max(Comparator.naturalOrder()).orElse(PLAYER);
    }

    /// All of them, the highest first, in one text.
    public static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? PLAYER.word()
                : roles.stream()
                        .sorted(Comparator.reverseOrder())
                        .map(Role::word)
                        .collect(Collectors.joining(", "));
    }
}
