package dev.zevmud.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePolicyTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "mud.example.org, mud.example.org",
                "mud.example.org:3001, mud.example.org",
                "192.0.2.7:3001, 192.0.2.7",
                "[2001:db8::1]:3001, [2001:db8::1]",
                "null, localhost",
                "'evil; script-src *', localhost",
                "'a b', localhost",
                "'', localhost"
            })
    void onlyAHostIsRepeatedInThePolicy(String header, String host) {
        assertThat(PagePolicy.host(header)).isEqualTo(host);
    }
}
