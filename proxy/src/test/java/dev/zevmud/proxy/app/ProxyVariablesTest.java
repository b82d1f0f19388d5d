package dev.zevmud.proxy.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.runtime.config.ConfigurationReference;
import dev.zevmud.runtime.config.Variables;
import org.junit.jupiter.api.Test;

class ProxyVariablesTest {
    @Test
    void theyAreDocumentedAsTheyAre() throws Exception {
        assertThat(ConfigurationReference.ofRepository().documented("proxy"))
                .contains(ConfigurationReference.table(Variables.declaredIn(ProxyVariables.class)));
    }
}
