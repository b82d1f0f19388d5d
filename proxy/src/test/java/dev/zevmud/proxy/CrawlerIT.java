package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameStatus;
import dev.zevmud.proxy.telnet.TelnetDoor;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A list of MUDs asks at the telnet door what game this is (MSSP).
class CrawlerIT {

    private static GameStatus at(int port) {
        return new GameStatus(new Game("127.0.0.1", port, Duration.ofSeconds(2)));
    }

    @Test
    void theDoorAnswersForTheGameButNotWhereItListens() throws Exception {
        try (TestGame game = new TestGame((_, _) -> {});
                TestProxy proxy = new TestProxy(game.port());
                TelnetDoor door = TelnetDoorIT.door(proxy)) {
            assertThat(at(door.port()).variables())
                    .isEqualTo(Map.of("NAME", List.of("Test Game"), "PLAYERS", List.of("3")));
        }
    }

    @Test
    void aGameThatIsAwayOrSaysNothingHoldsNobodyUp() throws Exception {
        int port;
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = mute.getLocalPort();
            assertThat(at(port).variables()).isEmpty();
        }
        assertThat(at(port).variables()).isEmpty();
    }
}
