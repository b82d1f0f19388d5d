package dev.zevmud.server.session.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void hashesWithArgon2idAtOwaspsMinimumAndASaltOfItsOwn() {
        String hash = passwords.hash("a quiet lantern");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("a quiet lantern")).isNotEqualTo(hash);
    }

    @Test
    void matchesOnlyTheSamePassword() {
        String hash = passwords.hash("a quiet lantern");
        assertThat(passwords.matches("a quiet lantern", hash)).isTrue();
        assertThat(passwords.matches("a quiet lanterm", hash)).isFalse();
    }

    @Test
    void refusesShortLongAndCommonOnes() {
        assertThat(passwords.check("short")).contains(Passwords.Fault.TOO_SHORT);
        assertThat(passwords.check("x".repeat(129))).contains(Passwords.Fault.TOO_LONG);
        assertThat(passwords.check("Password123")).contains(Passwords.Fault.COMMON);
        assertThat(passwords.check("a quiet lantern")).isEmpty();
    }
}
