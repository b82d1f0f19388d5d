package dev.zevmud.proxy.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which web pages may connect: all (`*`) or a list of origins such as `https://play.example`.
/// Programs that are no browser send no origin and are let in. Immutable.
public record Origins(Set<String> allowed) {

    private static final String ANY = "*";

    public Origins {
        allowed = Set.copyOf(allowed);
    }

    /// Reads a comma-separated list.
    ///
    /// @throws IllegalArgumentException if an entry is neither `*` nor an origin
    public static Origins parse(String list) {
        Set<String> origins =
                Arrays.stream(list.split(",", -1)).map(Origins::origin).collect(Collectors.toSet());
        return new Origins(origins);
    }

    public boolean admits(@Nullable String origin) {
        return origin == null
                || origin.isBlank()
                || allowed.contains(ANY)
                || allowed.contains(origin.strip().toLowerCase(Locale.ROOT));
    }

    private static String origin(String entry) {
        String origin = entry.strip().toLowerCase(Locale.ROOT);
        if (!origin.equals(ANY) && !origin.matches("https?://[^/?#\\s]+")) {
            throw new IllegalArgumentException("not an origin");
        }
        return origin;
    }
}
