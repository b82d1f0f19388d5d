package dev.zevmud.server.session.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Argon2id at OWASP's minimum (19 MiB, 2 passes, 1 lane), as PHC strings. A hash costs tens of
/// milliseconds: never on an event loop.
final class Passwords {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 128;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    private final Argon2Function argon2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Set<String> common = readCommon();

    /// What is wrong with a new password.
    enum Fault {
        TOO_SHORT,
        TOO_LONG,
        COMMON
    }

    Optional<Fault> check(String password) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of(Fault.TOO_LONG);
        }
        return common.contains(password.toLowerCase(Locale.ROOT))
                ? Optional.of(Fault.COMMON)
                : Optional.empty();
    }

    String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(argon2).getResult();
    }

    boolean matches(String password, String hash) {
        // The parameters come from the hash: older accounts stay valid when ours grow.
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    private static Set<String> readCommon() {
        try (var in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt must lie beside Passwords");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
