package dev.zevmud.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayedOnTheDesktopIT {

    @TempDir Path configuration;

    @Test
    void aNewPlayerWinsTheSwordAndFindsEverythingAgain() {
        try (var system = RunningSystem.start(Map.of())) {
            int port = system.ports().telnet();
            var story = new Story("Desda");
            try (var player = new DesktopPlayer(configuration, port)) {
                story.playFromTheBeginning(
                        player, () -> player.picture(Path.of("target/desktop.png")));
                assertThat(player.screen()).doesNotContain(Story.PASSWORD);
            }
            try (var player = new DesktopPlayer(configuration, port)) {
                story.comeBack(player);
            }
        }
    }
}
