package dev.zevmud.protocol;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.OutputItem;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.util.List;
import java.util.Scanner;

/// What protocol/README.md shows; a test compares them.
final class TinyClient {

    private TinyClient() {}

    // README begins
    static void play(String host, int port, Scanner keys, PrintStream out) throws IOException {
        var me = new ClientIdentity("tiny", "1.0", "XTERM", 80, 24, 13, List.of("Char 1"));
        try (var socket = new Socket(host, port);
                var game =
                        new ClientConnection(me.with(ClientIdentity.Feature.COMPRESSED_OUTPUT))) {
            byte[] buffer = new byte[8192];
            for (int n; (n = socket.getInputStream().read(buffer)) >= 0; ) {
                game.feed(
                        buffer,
                        0,
                        n,
                        event -> {
                            if (event instanceof ServerEvent.Output(var _, var items)) {
                                for (OutputItem item : items) {
                                    switch (item) {
                                        case OutputItem.Text(var lines) ->
                                                lines.forEach(line -> out.println(line.text()));
                                        case OutputItem.Prompt _ -> game.sendLine(keys.nextLine());
                                        case OutputItem.Gmcp _, OutputItem.Echo _ -> {}
                                    }
                                }
                            }
                        });
                socket.getOutputStream().write(game.takeOutput());
            }
        }
    }
    // README ends
}
