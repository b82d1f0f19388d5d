package dev.zevmud.systemtest;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// `kill -9` of the game server: it is started again by itself, and nothing older than half a
/// second is lost.
class KilledServerIT {

    private static final String SERVER = "dev.zevmud.server.app.Main";

    @Test
    void returningPlayersFindEverythingAsTheyLeftIt() {
        try (var system = RunningSystem.start(Map.of())) {
            var story = new Story("Kara");
            try (var player = new TelnetPlayer(system.ports().telnet())) {
                story.begin(player);
                story.create();
                story.go("north", "Narrow Corridor");
                story.go("east", "Storage Room");
                story.type("get rusty sword");
                story.see("You take the rusty sword");
                story.type("wield rusty sword");
                story.see("You wield the rusty sword");
                int lines = system.output().size();
                awaitHalfASecondOfPlay(player);
                system.service(SERVER).destroyForcibly();
                player.await("[closed]", 0);
                system.awaitLine("server", lines, Duration.ofSeconds(30));
            }
            try (var player = reconnect(system)) {
                story.begin(player);
                story.logIn();
                story.see("Storage Room");
                story.checkEquipment();
            }
        }
    }

    /// The bound under test is 500 ms: commands go on until the clock says that they are older.
    private static void awaitHalfASecondOfPlay(TelnetPlayer player) {
        long until = System.nanoTime() + Duration.ofMillis(500).toNanos();
        while (System.nanoTime() < until) {
            player.pause();
        }
    }

    private static TelnetPlayer reconnect(RunningSystem system) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return new TelnetPlayer(system.ports().telnet());
            } catch (UncheckedIOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }
}
