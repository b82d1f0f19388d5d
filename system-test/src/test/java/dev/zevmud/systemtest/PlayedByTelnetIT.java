package dev.zevmud.systemtest;

import org.junit.jupiter.api.Test;

class PlayedByTelnetIT {

    @Test
    void aNewPlayerWinsTheSwordAndFindsEverythingAgain() {
        int port = RunningSystem.shared().ports().telnet();
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
