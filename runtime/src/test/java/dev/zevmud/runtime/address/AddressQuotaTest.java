package dev.zevmud.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressQuotaTest {

    private final AddressQuota quota = new AddressQuota(2);

    @Test
    void eachAddressHasItsOwn() {
        assertThat(quota.take("192.0.2.1")).isTrue();
        assertThat(quota.take("192.0.2.1")).isTrue();
        assertThat(quota.take("::ffff:192.0.2.1")).isFalse();
        assertThat(quota.take("192.0.2.2")).isTrue();
    }

    @Test
    void aPlaceIsGivenBackAndNothingIsKept() {
        assertThat(quota.take("192.0.2.1")).isTrue();
        assertThat(quota.take("192.0.2.1")).isTrue();
        assertThat(quota.take("192.0.2.1")).isFalse();
        quota.giveBack("192.0.2.1");
        assertThat(quota.take("192.0.2.1")).isTrue();
        quota.giveBack("192.0.2.1");
        quota.giveBack("192.0.2.1");
        assertThat(quota.addresses()).isZero();
    }

    @Test
    void aHouseholdOfIpv6IsOne() {
        assertThat(quota.take("2001:db8:0:1::1")).isTrue();
        assertThat(quota.take("2001:db8:0:1:ffff::2")).isTrue();
        assertThat(quota.take("2001:db8:0:1::3")).isFalse();
        assertThat(quota.take("2001:db8:0:2::1")).isTrue();
    }

    @Test
    void theMachineItselfIsNotLimited() {
        for (int i = 0; i < 5; i++) {
            assertThat(quota.take("127.0.0.1")).isTrue();
            assertThat(quota.take("::1")).isTrue();
            assertThat(quota.take("local")).isTrue();
        }
        assertThat(quota.addresses()).isZero();
    }

    @Test
    void holdsWhenManyComeAtOnce() {
        AtomicInteger granted = new AtomicInteger();
        IntStream.range(0, 1_000)
                .parallel()
                .forEach(_ -> {
                    if (quota.take("192.0.2.1")) {
                        granted.incrementAndGet();
                    }
                });
        assertThat(granted).hasValue(2);
    }
}
