package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A player, or a script, that types before the game has said a word. The game here is a socket in
/// the test's own hands.
class EarlyLinesIT {

    private static final byte[] ASKS_FOR_GMCP = {
        (byte) TelnetCode.IAC, (byte) TelnetCode.WILL, (byte) TelnetOption.GMCP
    };

    private static ServerSocket game() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static void typeAtOnce(TestBrowser browser) {
        browser.hello();
        browser.send(new ClientFrame.Input(null, "guest"));
    }

    private static String readUntil(Socket player, String wanted) throws IOException {
        player.setSoTimeout(10_000);
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (read.indexOf(wanted) < 0) {
            int n = player.getInputStream().read(buffer);
            assertThat(n).as("the proxy hung up after: %s", read).isPositive();
            read.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        }
        return read.toString();
    }

    @Test
    void aGameOfSessionsKnowsThatItsClientNumbersBeforeItHearsTheFirstLine() throws Exception {
        try (ServerSocket listener = game();
                TestProxy proxy = new TestProxy(listener.getLocalPort());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            typeAtOnce(browser);
            try (Socket player = listener.accept()) {
                player.getOutputStream().write(ASKS_FOR_GMCP);
                assertThat(readUntil(player, "guest\r\n"))
                        .containsSubsequence("Core.Supports.Set", "Zev.Session 1", "guest");
            }
        }
    }

    @Test
    void aGameThatWaitsForThePlayerIsNotWaitedForForEver() throws Exception {
        try (ServerSocket listener = game();
                TestProxy proxy = new TestProxy(listener.getLocalPort());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            typeAtOnce(browser);
            try (Socket player = listener.accept()) {
                assertThat(readUntil(player, "guest\r\n")).contains("guest");
            }
        }
    }
}
