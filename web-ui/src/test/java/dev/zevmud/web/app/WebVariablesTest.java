package dev.zevmud.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.runtime.config.ConfigurationReference;
import dev.zevmud.runtime.config.Variables;
import org.junit.jupiter.api.Test;

class WebVariablesTest {

    @Test
    void theyAreDocumentedAsTheyAre() throws Exception {
        assertThat(ConfigurationReference.ofRepository().documented("web-ui"))
                .contains(ConfigurationReference.table(Variables.declaredIn(WebVariables.class)));
    }
}
