package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.telnet.Mtts;
import dev.zevmud.proxy.TestGame.Player;
import dev.zevmud.proxy.telnet.TelnetDoor;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the lines of a telnet player at the proxy are broken: at its window's width, or where the
/// player has told the game.
class WidthIT {

    private static final ClientIdentity CLIENT =
            new ClientIdentity("Test client", "2.0", "XTERM", 60, 40, Mtts.UTF_8, List.of());

    private static final String TALE = "and then there was another word ".repeat(8) + "END";

    private static void play(Player player, ClientEvent event) {
        switch (event) {
            case ClientEvent.CapabilitiesChanged(var now) when now.session() -> player.greet();
            case ClientEvent.Line(String line) -> {
                player.open();
                player.telnet.sendGmcp(new ZevSession.Width(Integer.parseInt(line)).toMessage());
                player.output(TestGame.text(TALE));
            }
            default -> {}
        }
    }

    private static int longest(int chosen) throws Exception {
        try (TestGame game = new TestGame(WidthIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TelnetDoor door = TelnetDoorIT.door(proxy);
                TelnetClient player =
                        new TelnetClient(
                                new Socket(InetAddress.getLoopbackAddress(), door.port()),
                                CLIENT)) {
            player.until(TestGame.PROMPT);
            player.type(Integer.toString(chosen));
            return player.until("END").lines().mapToInt(String::length).max().orElseThrow();
        }
    }

    @Test
    void linesBreakWhereThePlayerHasToldTheGame() throws Exception {
        assertThat(longest(0)).isBetween(50, 60);
        assertThat(longest(30)).isBetween(20, 30);
        assertThat(longest(50)).isBetween(40, 50);
    }
}
