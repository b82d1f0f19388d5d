package dev.zevmud.systemtest;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayedByTelnetIT {

    @Test
    void aNewPlayerWinsTheSwordAndFindsEverythingAgain() {
        try (var system = RunningSystem.start(Map.of())) {
            int port = system.ports().telnet();
            var story = new Story("Tilda");
            try (var player = new TelnetPlayer(port)) {
                story.playFromTheBeginning(player);
                player.await("[closed]", 0);
            }
            try (var player = new TelnetPlayer(port)) {
                story.comeBack(player);
            }
        }
    }
}
