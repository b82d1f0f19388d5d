package dev.zevmud.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.loadtest.bot.Address;
import dev.zevmud.systemtest.engine.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The shipped game from the first room to level 5, played by telnet: the tutorial, and every quest
/// that one can finish alone. Between them the three who play see each ending but one: for that,
/// one has to win against the Laundress. Each has a world to itself, since they want the same
/// things.
@Order(1) // takes longest: the others run beside it
class TaleIT {

    private static final Path WORLD = RunningSystem.HOME.resolve("server").resolve("world");
    private static final Duration START = Duration.ofMinutes(2);
    private static final int LEVEL = 5;

    /// What is looked at, not listened to: frames, blocks, and rows of signs or of spaces.
    private static final Pattern DRAWN =
            Pattern.compile(
                    "[\\u2500-\\u259f\\u2800-\\u28ff]|[-=_~#*+|/\\\\^<>]{2,}|[^\\S\\r\\n]{3,}");

    private static final TaleAtlas ATLAS = new TaleAtlas(WORLD);
    private static ExecutorService players;
    private static Future<String> english;
    private static Future<String> german;
    private static Future<String> listening;

    /// They play at the same time, for they wait more than they do.
    @BeforeAll
    static void everybodyPlays() {
        players = Executors.newVirtualThreadPerTaskExecutor();
        english = players.submit(() -> play(Hero.Manner.ENGLISH, true));
        german = players.submit(() -> play(Hero.Manner.GERMAN, false));
        listening = players.submit(() -> play(Hero.Manner.LISTENING, true));
    }

    @AfterAll
    static void theEnd() {
        players.shutdownNow();
    }

    /// Returns all that was on the screen. `kindly` chooses between the endings.
    private static String play(Hero.Manner manner, boolean kindly) throws IOException {
        int ports = FreePorts.inARow(2);
        Path data = Files.createTempDirectory("zev-mud-tale");
        Map<String, String> settings =
                Map.of("DATA_PATH", data.toString(), "WORLD_PATH", WORLD.toString());
        try (var server =
                ServerProcess.start(new Address("127.0.0.1", ports), ports + 1, settings)) {
            server.awaitReady(START);
            try (var hero = new Hero(new TelnetPlayer(ports), ATLAS, manner, "Wanja")) {
                new Tale(hero).play(kindly);
                assertThat(hero.level()).isGreaterThanOrEqualTo(LEVEL);
                assertThat(server.complaints()).isEmpty();
                return hero.screen();
            }
        }
    }

    @Test
    void theGameIsPlayedToLevelFive() throws Exception {
        assertThat(english.get()).contains("You are level 5 now!");
    }

    @Test
    void theGameIsPlayedToLevelFiveInGerman() throws Exception {
        assertThat(since("Von hier an auf Deutsch.", german.get()))
                .contains("Stufe 5")
                .doesNotContain("You ", " the ");
    }

    @Test
    void theGameIsPlayedToLevelFiveByListening() throws Exception {
        assertThat(since("Choose an account name:", listening.get()))
                .contains("You are level 5 now!")
                .doesNotContainPattern(DRAWN);
    }

    /// The language, or that one listens, is chosen at the first prompt.
    private static String since(String words, String screen) {
        return screen.substring(screen.indexOf(words));
    }

    @Test
    void aDrawingIsFound() throws Exception {
        assertThat(english.get()).containsPattern(DRAWN);
    }
}
