package dev.zevmud.protocol.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page's types are made of the records. With `-Dzev.types=write`, which is what `./zev types`
/// does, they are written; else they are compared.
class TypeScriptTest {

    static final String GENERATED =
            "// Generated from the Java records: do not edit, run `./zev types`.\n";

    private static final boolean WRITE = "write".equals(System.getProperty("zev.types"));
    private static final String BEGIN = "<!-- messages: written by ./zev types -->\n";
    private static final String END = "<!-- end -->";
    private static final Path DOCS = Path.of("..", "docs/gmcp.md");
    private static final Path PAGE = Path.of("..", "web-ui/src/main/frontend/play");

    @ParameterizedTest
    @ValueSource(strings = {"frames.ts", "gmcp.ts"})
    void thePageKnowsTheRecordsAsTheyAre(String file) throws IOException {
        String declarations = file.equals("frames.ts") ? FrameTypes.file() : GmcpTypes.file();
        Path path = PAGE.resolve(file);
        if (WRITE) {
            Files.writeString(path, declarations);
        }
        assertThat(path).as("run ./zev types").content().isEqualTo(declarations);
    }

    @Test
    void theDocumentationListsTheMessagesAsTheyAre() throws IOException {
        String text = Files.readString(DOCS);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(to).as("both markers stand in %s", DOCS).isGreaterThanOrEqualTo(from);
        String expected = text.substring(0, from) + GmcpTypes.table() + text.substring(to);
        if (WRITE) {
            Files.writeString(DOCS, expected);
        }
        assertThat(DOCS).as("run ./zev types").content().isEqualTo(expected);
    }
}
