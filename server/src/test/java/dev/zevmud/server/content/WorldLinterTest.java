package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.command.CommandTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldLinterTest {

    private static final Path BROKEN = Path.of("src", "test", "resources", "broken-worlds");
    private static final Set<String> COMMANDS = Set.copyOf(new CommandTable().names());

    private static List<String> found(Path world) throws IOException {
        return WorldLinter.lint(world, COMMANDS).stream()
                .map(finding -> finding.toString().replace(world + "/", ""))
                .toList();
    }

    @Test
    void theShippedWorldIsSound() throws IOException {
        assertThat(found(Path.of("world"))).isEmpty();
    }

    static Stream<Path> brokenWorlds() throws IOException {
        return WorldReader.folders(BROKEN).stream();
    }

    /// Each holds beside its areas what is to be found in it, in `findings.txt`.
    @ParameterizedTest
    @MethodSource("brokenWorlds")
    void whatIsBrokenIsToldWithFileLineAndFix(Path world) throws IOException {
        assertThat(found(world))
                .isNotEmpty()
                .isEqualTo(Files.readAllLines(world.resolve("findings.txt")));
    }
}
