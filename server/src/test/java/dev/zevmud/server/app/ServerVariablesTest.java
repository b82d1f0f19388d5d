package dev.zevmud.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.runtime.config.ConfigurationReference;
import dev.zevmud.runtime.config.Variables;
import org.junit.jupiter.api.Test;

class ServerVariablesTest {
    @Test
    void theyAreDocumentedAsTheyAre() throws Exception {
        assertThat(ConfigurationReference.ofRepository().documented("server"))
                .contains(
                        ConfigurationReference.table(Variables.declaredIn(ServerVariables.class)));
    }
}
