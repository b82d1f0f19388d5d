package dev.zevmud.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ClientCapabilities;
import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ServerConnection;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/// The README's client is [TinyClient], and it plays.
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/zevmud/protocol/TinyClient.java");

    @Test
    void theReadmeShowsTheClientThatIsTested() throws IOException {
        String source = Files.readString(SOURCE);
        String shown =
                source.substring(
                                source.indexOf("    // README begins\n")
                                        + "    // README begins\n".length(),
                                source.indexOf("    // README ends"))
                        .indent(-4);
        assertThat(Files.readString(Path.of("README.md")))
                .as("protocol/README.md must contain, word for word:%n%s", shown)
                .contains("```java\n" + shown + "```");
    }

    @Test
    void theReadmesClientPlays() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var game = new FutureTask<>(() -> serve(listener));
            Thread.ofVirtual().start(game);
            ByteArrayOutputStream screen = new ByteArrayOutputStream();
            try (Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
                TinyClient.play(
                        socket,
                        new Scanner("look\n"),
                        new PrintStream(screen, true, StandardCharsets.UTF_8));
            }
            assertThat(game.get()).isTrue();
            assertThat(screen.toString(StandardCharsets.UTF_8))
                    .isEqualToNormalizingNewlines("Welcome.\nYou typed look.\n");
        }
    }

    /// A game of one command; returns whether its output was compressed.
    private static boolean serve(ServerSocket listener) throws IOException {
        ServerConnection player = new ServerConnection(Map::of);
        try (Socket socket = listener.accept()) {
            InputStream in = socket.getInputStream();
            player.start();
            player.offerCompression();
            boolean[] over = {false};
            boolean greeted = false;
            byte[] buffer = new byte[1024];
            for (int n = 0; n >= 0 && !over[0]; n = in.read(buffer)) {
                player.feed(
                        buffer,
                        0,
                        n,
                        event -> {
                            if (event instanceof ClientEvent.Line(String line)) {
                                player.send(List.of(text("You typed " + line + ".")));
                                over[0] = true;
                            }
                        });
                ClientCapabilities client = player.capabilities();
                if (client.mccp2() && client.eor() && !greeted) {
                    greeted = true;
                    player.send(
                            List.of(
                                    text("Welcome."),
                                    new OutputItem.Prompt(List.of(Span.plain("> ")))));
                }
                if (over[0]) {
                    break;
                }
                socket.getOutputStream().write(player.takeOutput());
            }
            boolean compressed = player.capabilities().mccp2();
            player.close();
            socket.getOutputStream().write(player.takeOutput());
            return compressed;
        }
    }

    private static OutputItem text(String line) {
        return new OutputItem.Text(List.of(StyledLine.plain(line)));
    }
}
