package dev.zevmud.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A WebSocket client that knows nothing but text, with a game that is killed under it: it types
/// ahead of the log-in and while the game is away, and each line is executed once.
class TextClientIT {

    private static final String SERVER = "dev.zevmud.server.app.Main";

    private static int count(String screen, String text) {
        return screen.split(Pattern.quote(text), -1).length - 1;
    }

    /// What is older than 500 ms is saved, the session with it.
    private static void awaitHalfASecondOfPlay(Player player) {
        long until = System.nanoTime() + Duration.ofMillis(500).toNanos();
        while (System.nanoTime() < until) {
            player.pause();
        }
    }

    @Test
    void everyLineOfATextClientIsExecutedOnceThoughTheGameIsKilled() {
        try (var system = RunningSystem.start(Map.of());
                var player = new WebSocketPlayer(system.ports().proxy())) {
            List.of(
                            "new",
                            "Texel",
                            Story.PASSWORD,
                            Story.PASSWORD,
                            "Texel-a",
                            "warrior",
                            "say word-1",
                            "say word-2")
                    .forEach(player::type);
            player.await("You say, \"word-2\"", 0);
            player.type("say word-3");
            player.await("You say, \"word-3\"", 0);
            awaitHalfASecondOfPlay(player);
            int lines = system.output().size();
            system.service(SERVER).destroyForcibly();
            player.await("[The game is restarting. Please wait a moment.]", 0);
            player.type("say word-4");
            player.type("say word-5");
            system.awaitLine("server", lines, Duration.ofSeconds(30));
            int back = player.await("[The game is back.]", 0);
            player.type("say word-6");
            player.await("You say, \"word-6\"", back);
            String since = player.screen().substring(back);
            assertThat(count(since, "You say, \"word-4\"")).isEqualTo(1);
            assertThat(count(since, "You say, \"word-5\"")).isEqualTo(1);
            assertThat(since).doesNotContain("word-1", "Account name");
            assertThat(count(player.screen(), "You say, \"word-1\"")).isEqualTo(1);
        }
    }
}
