package dev.zevmud.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.7/24, 192.0.2.200",
        "192.0.2.128/25, 192.0.2.129",
        "10.0.0.0/8, 10.255.1.2",
        "192.0.2.0/24, ::ffff:192.0.2.9",
        "2001:db8::/32, 2001:db8:1::5",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "fe80::/10, fe80::1%eth0"
    })
    void holdsWhatBeginsAlike(String range, String address) {
        assertThat(AddressRange.parse(range).orElseThrow().contains(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.8",
        "192.0.2.0/25, 192.0.2.129",
        "192.0.2.0/24, 2001:db8::1",
        "2001:db8::/32, 2001:db9::1",
        "::/16, 192.0.2.1",
        "192.0.2.0/24, local",
        "192.0.2.0/24, ''"
    })
    void holdsNothingElse(String range, String address) {
        assertThat(AddressRange.parse(range).orElseThrow().contains(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "example.org",
                "192.0.2",
                "256.0.0.1",
                "192.0.2.0/33",
                "192.0.2.0/-1",
                "192.0.2.0/",
                "2001:db8::/129",
                ":::",
                "1:2:3",
                "192.0.2.0/99999999999",
                "a b"
            })
    void isNothingElse(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7/24, 192.0.2.0/24", "192.0.2.7, 192.0.2.7", "::ffff:1.2.3.4, 1.2.3.4"})
    void isShownAsItIsMeantAndReadBack(String text, String shown) {
        AddressRange range = AddressRange.parse(text).orElseThrow();
        assertThat(range).hasToString(shown);
        assertThat(AddressRange.parse(shown)).contains(range);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0/0, true", "10.0.0.0/8, false", "::/0, true", "2001:db8::/32, false"})
    void isTooWideWhenItNamesTheWorld(String text, boolean wide) {
        assertThat(AddressRange.parse(text).orElseThrow().tooWide()).isEqualTo(wide);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64"
    })
    void aHouseholdIsCountedAsOne(String address, String counted) {
        assertThat(AddressRange.household(address).orElseThrow()).hasToString(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local", "192.0.2.0/24", "1.2.3.4:80", "[::1]", "1.2.3.4 "})
    void isNoSingleAddress(String text) {
        assertThat(AddressRange.canonical(text)).isEmpty();
        assertThat(AddressRange.household(text)).isEmpty();
    }
}
