package dev.zevmud.protocol;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ClientIdentity.Feature;
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
    static void play(Socket socket, Scanner keys, PrintStream out) throws IOException {
        var me = new ClientIdentity("tiny", "1.0", "XTERM", 80, 24, 13, List.of("Char 1"));
        var game = new ClientConnection(me.with(Feature.COMPRESSED_OUTPUT));
        byte[] bytes = new byte[8192];
        for (int n; (n = socket.getInputStream().read(bytes)) >= 0; ) {
            game.feed(bytes, 0, n, event -> show(event, game, keys, out));
            socket.getOutputStream().write(game.takeOutput());
        }
    }

    static void show(ServerEvent event, ClientConnection game, Scanner keys, PrintStream out) {
        if (event instanceof ServerEvent.Output(var _, var items)) {
            for (OutputItem item : items) {
                switch (item) {
                    case OutputItem.Text(var all) -> all.forEach(one -> out.println(one.text()));
                    case OutputItem.Prompt _ -> game.sendLine(keys.nextLine());
                    case OutputItem.Gmcp _, OutputItem.Echo _ -> {}
                }
            }
        }
    }
    // README ends
}
