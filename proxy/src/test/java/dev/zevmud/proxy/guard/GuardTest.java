package dev.zevmud.proxy.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.runtime.address.AddressQuota;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuardTest {

    @Test
    void aBurstIsGrantedThenTheRateHolds() {
        RateLimit limit = new Pace(60, Duration.ofSeconds(60), 5).limit(0);
        for (int i = 0; i < 5; i++) {
            assertThat(limit.take(0)).isTrue();
        }
        assertThat(limit.take(0)).isFalse();
        assertThat(limit.take(Duration.ofMillis(900).toNanos())).isFalse();
        assertThat(limit.take(Duration.ofMillis(1_900).toNanos())).isTrue();
        assertThat(limit.take(Duration.ofMillis(1_901).toNanos())).isFalse();
    }

    @Test
    void originsAreComparedWhole() {
        Origins origins = Origins.parse("https://play.example, http://localhost:3001");
        assertThat(origins.admits("https://Play.example")).isTrue();
        assertThat(origins.admits("http://localhost:3001")).isTrue();
        assertThat(origins.admits("http://localhost:3002")).isFalse();
        assertThat(origins.admits("https://play.example.evil.example")).isFalse();
        assertThat(origins.admits("null")).isFalse();
        assertThat(origins.admits(null)).isTrue();
        assertThat(Origins.parse("*").admits("https://anywhere.example")).isTrue();
        assertThatThrownBy(() -> Origins.parse("play.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesAreGivenBack() {
        Places places = new Places(1, new AddressQuota(5));
        assertThat(places.take("192.0.2.1")).isEqualTo(Places.Answer.TAKEN);
        assertThat(places.take("192.0.2.2")).isEqualTo(Places.Answer.FULL);
        assertThat(places.taken()).isEqualTo(1);
        places.giveBack("192.0.2.1");
        assertThat(places.take("192.0.2.2")).isEqualTo(Places.Answer.TAKEN);
    }

    @Test
    void oneAddressDoesNotTakeThemAll() {
        AddressQuota quota = new AddressQuota(1);
        Places places = new Places(2, quota);
        assertThat(places.take("192.0.2.1")).isEqualTo(Places.Answer.TAKEN);
        assertThat(places.take("192.0.2.1")).isEqualTo(Places.Answer.CROWDED);
        assertThat(places.take("192.0.2.2")).isEqualTo(Places.Answer.TAKEN);
        assertThat(places.take("192.0.2.3")).isEqualTo(Places.Answer.FULL);
        // Who found the house full counts nowhere.
        places.giveBack("192.0.2.1");
        places.giveBack("192.0.2.2");
        assertThat(quota.addresses()).isZero();
        assertThat(places.taken()).isZero();
    }
}
