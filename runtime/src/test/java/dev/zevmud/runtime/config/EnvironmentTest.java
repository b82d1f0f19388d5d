package dev.zevmud.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    private enum Store {
        EMBEDDED,
        POSTGRES
    }

    private static final Variable<Integer> PORT = Variable.port("SERVER_PORT", 3000, "Telnet.");
    private static final Variable<Integer> POOL =
            Variable.integer("DB_POOL_MAX", 10, 1, 100, "connections", "Pool.");
    private static final Variable<Duration> LINGER =
            Variable.duration("SESSION_LINGER", 900, 0, 86_400, ChronoUnit.SECONDS, "Linger.");
    private static final Variable<Store> STORE =
            Variable.choice("DB_TYPE", Store.EMBEDDED, "Store.");
    private static final Variable<Boolean> SSL = Variable.flag("DB_SSL", true, "TLS.");
    private static final Variable<Secret> JWT = Variable.secret("JWT_SECRET", 8, "Signs.");

    @TempDir private Path folder;

    private static Environment with(String name, String value) {
        return Environment.of(Map.of(name, value));
    }

    private static void refuses(Variable<?> variable, String value, String message) {
        assertThatThrownBy(() -> with(variable.name(), value).read(variable))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        var empty = Environment.of(Map.of());
        assertThat(empty.read(PORT)).isEqualTo(3000);
        assertThat(empty.read(LINGER)).isEqualTo(Duration.ofMinutes(15));
        assertThat(empty.read(STORE)).isEqualTo(Store.EMBEDDED);
        assertThat(empty.read(SSL)).isTrue();
        assertThat(empty.read(Variable.path("TLS_CERT_PATH", "Certificate.").optional())).isEmpty();
    }

    @Test
    void blanksCountAsNotSetAndAreTrimmed() {
        assertThat(with("SERVER_PORT", "  ").read(PORT)).isEqualTo(3000);
        assertThat(with("SERVER_PORT", " 4000\n").read(PORT)).isEqualTo(4000);
    }

    @Test
    void everyKindIsRead() {
        assertThat(with("DB_POOL_MAX", "100").read(POOL)).isEqualTo(100);
        assertThat(with("SESSION_LINGER", "5").read(LINGER)).isEqualTo(Duration.ofSeconds(5));
        assertThat(with("DB_TYPE", "Postgres").read(STORE)).isEqualTo(Store.POSTGRES);
        assertThat(with("DB_SSL", "off").read(SSL)).isFalse();
        assertThat(with("JWT_SECRET", "longenough").read(JWT).reveal()).isEqualTo("longenough");
    }

    @Test
    void aFaultNamesTheVariableTheValueAndWhatIsAllowed() {
        refuses(
                PORT,
                "65536",
                "SERVER_PORT is \"65536\", which is not allowed: a port, 0 to 65535 (0: any free one)");
        refuses(POOL, "0", "DB_POOL_MAX is \"0\", which is not allowed: a whole number, 1 to 100");
        refuses(
                LINGER,
                "-1",
                "SESSION_LINGER is \"-1\", which is not allowed: a whole number, 0 to 86400");
        refuses(STORE, "oracle", "DB_TYPE is \"oracle\", which is not allowed: embedded, postgres");
        refuses(SSL, "maybe", "DB_SSL is \"maybe\", which is not allowed: true or false");
    }

    @Test
    void aFaultIsOneShortLineWhateverTheValue() {
        assertThatThrownBy(() -> with("DB_TYPE", "a\nb\u001b[2J" + "x".repeat(5000)).read(STORE))
                .message()
                .hasLineCount(1)
                .startsWith("DB_TYPE is \"a\\u000ab\\u001b[2Jxxx")
                .hasSizeLessThan(200);
    }

    @Test
    void aRequiredVariableIsMissed() {
        assertThatThrownBy(() -> Environment.of(Map.of()).read(Variable.text("DB_HOST", "Host.")))
                .hasMessage("DB_HOST is not set and has no default: text");
    }

    @Test
    void aSecretIsReadFromItsFileAndNeverShown() throws Exception {
        var file = Files.writeString(folder.resolve("jwt"), "from a file\n");
        var secret = with("JWT_SECRET_FILE", file.toString()).read(JWT);
        assertThat(secret.reveal()).isEqualTo("from a file");
        assertThat(secret).hasToString("(secret)").isEqualTo(new Secret("from a file"));
        refuses(
                JWT,
                "short",
                "JWT_SECRET is a value that is not allowed: "
                        + "a secret of 8 or more characters, here or in the file that JWT_SECRET_FILE names");
    }

    @Test
    void aSecretGivenTwiceOrInAMissingFileIsAFault() {
        assertThatThrownBy(() ->
                        Environment.of(Map.of("JWT_SECRET", "longenough", "JWT_SECRET_FILE", "/x"))
                                .read(JWT))
                .hasMessage(
                        "JWT_SECRET and JWT_SECRET_FILE are both set: only one of them is allowed");
        assertThatThrownBy(
                        () -> with("JWT_SECRET_FILE", folder.resolve("none").toString()).read(JWT))
                .hasMessageStartingWith("JWT_SECRET_FILE is \"")
                .hasMessageContaining("a readable file");
    }
}
