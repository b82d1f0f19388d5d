package dev.zevmud.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.runtime.service.CommonVariables;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {
    private static final class Declarations {
        static final Variable<Integer> B = Variable.port("B_PORT", 3000, "The port.");
        static final Variable<String> A = Variable.text("A_HOST", "Where | to.");
    }

    private static final String TABLE =
            """
            | variable | default | unit | allowed | meaning |
            |---|---|---|---|---|
            | `B_PORT` | `3000` |  | a port, 0 to 65535 (0: any free one) | The port. |
            | `A_HOST` | **required** |  | text | Where \\| to. |
            """;

    @Test
    void theVariablesOfAClassAreListedInTheirOrder() {
        assertThat(Variables.declaredIn(Declarations.class))
                .isEqualTo(List.of(Declarations.B, Declarations.A));
    }

    @Test
    void aTableIsMadeFromThem() {
        assertThat(ConfigurationReference.table(Variables.declaredIn(Declarations.class)))
                .isEqualTo(TABLE);
    }

    @Test
    void aTableIsFoundInItsDocument() {
        var document =
                ConfigurationReference.of(
                        "# x\n<!-- variables: server -->\n" + TABLE + "\n<!-- end -->\nmore");
        assertThat(document.documented("server")).hasValue(TABLE);
        assertThat(document.documented("proxy")).isEmpty();
    }

    @Test
    void theCommonVariablesAreDocumentedAsTheyAreDeclared() throws Exception {
        assertThat(ConfigurationReference.ofRepository().documented("all"))
                .hasValue(
                        ConfigurationReference.table(Variables.declaredIn(CommonVariables.class)));
    }
}
