package dev.zevmud.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedForTest {

    private static final TrustedProxies TRUSTED = TrustedProxies.parse("10.0.0.0/8, fd00::/8");

    @Test
    void aStrangersHeaderIsNotRead() {
        assertThat(ForwardedFor.client("198.51.100.1", List.of("203.0.113.7"), TRUSTED))
                .isEqualTo("198.51.100.1");
        assertThat(ForwardedFor.client("10.0.0.1", List.of("203.0.113.7"), TrustedProxies.NONE))
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "203.0.113.7:4711 | 203.0.113.7",
                "2001:DB8::7 | 2001:db8:0:0:0:0:0:7",
                "[2001:db8::7] | 2001:db8:0:0:0:0:0:7",
                "[2001:db8::7]:4711 | 2001:db8:0:0:0:0:0:7",
                "::ffff:203.0.113.7 | 203.0.113.7",
                // What the client wrote itself stands at the left.
                "127.0.0.1, 203.0.113.7 | 203.0.113.7",
                "<script>, 203.0.113.7 | 203.0.113.7",
                "203.0.113.7, 10.0.0.9 | 203.0.113.7",
                "198.51.100.1, 203.0.113.7, 10.0.0.9,fd00::1 | 203.0.113.7",
                // Only our own: the furthest of them.
                "10.0.0.8, 10.0.0.9 | 10.0.0.8"
            })
    void theRightMostThatIsNotTrustedCounts(String header, String client) {
        assertThat(ForwardedFor.client("10.0.0.1", List.of(header), TRUSTED)).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(
                        ForwardedFor.client(
                                "10.0.0.1", List.of("1.1.1.1", "203.0.113.7", "10.0.0.9"), TRUSTED))
                .isEqualTo("203.0.113.7");
        assertThat(ForwardedFor.client("10.0.0.1", List.of(), TRUSTED)).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "example.org",
                "203.0.113.7,",
                "203.0.113.7, _hidden",
                "203.0.113.0/24",
                "203.0.113.7:port",
                "[203.0.113.7",
                "[]",
                "1.2.3",
                "999.1.1.1",
                "203.0.113.7 10.0.0.9"
            })
    void nonsenseIsThePeersOwn(String header) {
        assertThat(ForwardedFor.client("10.0.0.1", List.of(header), TRUSTED)).isEqualTo("10.0.0.1");
    }

    @Test
    void aLongHeaderCostsNoMoreThanItsLength() {
        String header = "10.0.0.2,".repeat(10_000) + "[" + ":".repeat(10_000);
        assertThat(ForwardedFor.client("10.0.0.1", List.of(header), TRUSTED)).isEqualTo("10.0.0.1");
    }
}
