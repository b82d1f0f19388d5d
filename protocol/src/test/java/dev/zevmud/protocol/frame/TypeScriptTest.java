package dev.zevmud.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.text.Attribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page's types are those of the records. Where this fails, its message shows what has to stand
/// in the page's file.
class TypeScriptTest {

    private static final Path PAGE = Path.of("..", "web-ui/src/main/frontend/play/frames.ts");

    @Test
    void thePageKnowsTheFramesAsTheRecordsAre() throws Exception {
        String page = TypeScript.normal(Files.readString(PAGE));
        for (String declaration :
                List.of(
                        TypeScript.union(ClientFrame.class, "type"),
                        TypeScript.union(ServerFrame.class, "type"),
                        TypeScript.union(OutputItem.class, "kind"),
                        TypeScript.constants(ByeReason.class, "ByeReason"),
                        TypeScript.constants(ServerFrame.ConnectionState.class, "GameState"),
                        TypeScript.type(ClientFrame.Resume.class))) {
            assertThat(page).as(declaration).contains(TypeScript.normal(declaration));
        }
    }

    @Test
    void thePageKnowsTheStyles() throws Exception {
        String flags =
                Arrays.stream(Attribute.values())
                        .map(flag -> "'" + flag.name().toLowerCase(Locale.ROOT) + "'")
                        .collect(Collectors.joining(" | ", "export type Flag = ", ";"));
        String page = TypeScript.normal(Files.readString(PAGE));
        assertThat(page).contains(TypeScript.normal(flags));
        assertThat(page)
                .contains(
                        TypeScript.normal(
                                "export interface Span { text: string; fg?: Color; bg?: Color;"
                                        + " flags?: Flag[]; link?: Link; }"))
                .contains(
                        TypeScript.normal(
                                "export const SUBPROTOCOL = '" + Frames.SUBPROTOCOL + "';"));
    }
}
