package dev.zevmud.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayedInTheBrowserIT {

    @Test
    void aNewPlayerWinsTheSwordAndFindsEverythingAgain() {
        try (var system = RunningSystem.start(Map.of())) {
            int port = system.ports().web();
            var story = new Story("Brona");
            try (var player = new BrowserPlayer(port)) {
                story.playFromTheBeginning(
                        player, () -> player.picture(Path.of("target/browser.png")));
                assertThat(player.screen()).doesNotContain(Story.PASSWORD);
            }
            try (var player = new BrowserPlayer(port)) {
                story.comeBack(player);
            }
        }
    }
}
