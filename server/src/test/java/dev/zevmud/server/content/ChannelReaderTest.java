package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.world.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelReaderTest {

    @TempDir Path world;

    private void write(String yaml) throws IOException {
        Files.writeString(world.resolve("channels.yaml"), yaml);
    }

    @Test
    void theShippedChannelsAreReadInBothLanguages() {
        var channels = ChannelReader.read(Path.of("world"), new CommandTable().words());
        assertThat(channels)
                .extracting(Channel::id)
                .containsExactly("newbie", "gossip", "trade", "ooc");
        assertThat(channels).allMatch(one -> !one.about("de").equals(one.about("en")));
        assertThat(channels).filteredOn(Channel::guests).hasSize(1);
    }

    @Test
    void aWorldWithoutTheFileHasNone() {
        assertThat(ChannelReader.read(world, Set.of())).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsLine() throws IOException {
        write("- id: look\n  about:\n    en: x\n");
        assertThatThrownBy(() -> ChannelReader.read(world, Set.of("look")))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("channels.yaml:1")
                .hasMessageContaining("'look' is a command");
        write("- id: Two Words\n  about:\n    en: x\n");
        assertThatThrownBy(() -> ChannelReader.read(world, Set.of()))
                .hasMessageContaining("cannot be typed");
        write("- id: gossip\n");
        assertThatThrownBy(() -> ChannelReader.read(world, Set.of()))
                .hasMessageContaining("'about' is missing");
    }
}
