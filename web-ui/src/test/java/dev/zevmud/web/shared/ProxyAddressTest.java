package dev.zevmud.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {

    @Test
    void aPageReachesTheGivenProxyAndNoOther() {
        var address = given("wss://play.example.org:8443/ws");
        assertThat(address.connectSources("elsewhere")).isEqualTo("wss://play.example.org:8443");
    }

    @Test
    void withoutOneThePageReachesThePortOfItsOwnHost() {
        var address = new ProxyAddress(Optional.empty());
        assertThat(address.connectSources("mud.local"))
                .isEqualTo("ws://mud.local:8080 wss://mud.local:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "http://localhost:8080",
                "ws:",
                "ws://",
                "ws://a b",
                "ws://user:secret@host",
                "ws://host/#part",
                "javascript:alert(1)"
            })
    void whatIsNoWebSocketAddressIsRefused(String text) {
        assertThatThrownBy(() -> ProxyAddress.uri(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ProxyAddress given(String uri) {
        return new ProxyAddress(Optional.of(ProxyAddress.uri(uri)));
    }
}
