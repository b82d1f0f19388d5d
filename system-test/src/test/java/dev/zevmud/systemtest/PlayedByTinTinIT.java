package dev.zevmud.systemtest;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayedByTinTinIT {

    @Test
    void aNewPlayerWinsTheSwordAndFindsEverythingAgain() {
        try (var system = RunningSystem.start(Map.of())) {
            int port = system.ports().telnet();
            var story = new Story("Tintin");
            try (var player = TerminalPlayer.tintin(port, 240)) {
                story.playFromTheBeginning(player);
            }
            try (var player = TerminalPlayer.tintin(port, 240)) {
                story.comeBack(player);
            }
        }
    }
}
