package dev.zevmud.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @Test
    void areAddressesAndBlocks() {
        TrustedProxies trusted = TrustedProxies.parse("10.0.0.0/8, 192.0.2.7 ,2001:db8::/32");

        assertThat(trusted.include("10.1.2.3")).isTrue();
        assertThat(trusted.include("::ffff:10.1.2.3")).isTrue();
        assertThat(trusted.include("192.0.2.7")).isTrue();
        assertThat(trusted.include("2001:db8::1")).isTrue();
        assertThat(trusted.include("192.0.2.8")).isFalse();
        assertThat(trusted.include("local")).isFalse();
        assertThat(trusted.include("")).isFalse();
    }

    @Test
    void areNobodyUnlessTheyAreNamed() {
        assertThat(TrustedProxies.parse("")).isEqualTo(TrustedProxies.NONE);
        assertThat(TrustedProxies.NONE.include("127.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.1,,10.0.0.2", "10.0.0.1,", "*"})
    void areRefusedWhole(String list) {
        assertThatThrownBy(() -> TrustedProxies.parse(list))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
