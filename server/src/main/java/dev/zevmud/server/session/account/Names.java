package dev.zevmud.server.session.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which names people may choose: 2–20 letters (A–Z), digits, `_` and `-`, a letter first, and no
/// reserved word. Unique without regard to case, see [#key].
public final class Names {

    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 20;

    private static final Set<String> RESERVED =
            Set.of(
                    "new",
                    "guest",
                    "quit",
                    "all",
                    "self",
                    "me",
                    "someone",
                    "something",
                    "nobody",
                    "everyone",
                    "admin",
                    "administrator",
                    "system",
                    "server",
                    "root",
                    "zev",
                    "screenreader",
                    "english",
                    "englisch",
                    "german",
                    "deutsch",
                    "yes",
                    "no",
                    "staff",
                    "builder",
                    "the",
                    "a",
                    "an");

    private Names() {}

    /// What is wrong with a name.
    public enum Fault {
        LENGTH,
        CHARACTERS,
        RESERVED,
        /// The operator does not want it.
        FILTERED
    }

    /// The name in the form that is compared and stored as unique.
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// The first thing that is wrong with `name`; empty when it may be used.
    public static Optional<Fault> check(String name) {
        if (name.length() < MIN_LENGTH || name.length() > MAX_LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '_' || c == '-';
            if (!letter && (i == 0 || !other)) {
                return Optional.of(Fault.CHARACTERS);
            }
        }
        return RESERVED.contains(key(name)) ? Optional.of(Fault.RESERVED) : Optional.empty();
    }
}
