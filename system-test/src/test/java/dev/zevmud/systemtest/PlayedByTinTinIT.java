package dev.zevmud.systemtest;

import org.junit.jupiter.api.Test;

class PlayedByTinTinIT {

    @Test
    void aNewPlayerWinsTheSwordAndFindsEverythingAgain() {
        int port = RunningSystem.shared().ports().telnet();
        var story = new Story("Tintin");
        try (var player = new TinTinPlayer(port)) {
            story.playFromTheBeginning(player);
        }
        try (var player = new TinTinPlayer(port)) {
            story.comeBack(player);
        }
    }
}
