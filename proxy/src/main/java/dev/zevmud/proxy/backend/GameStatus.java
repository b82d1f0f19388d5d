package dev.zevmud.proxy.backend;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the game tells lists of MUDs about itself (MSSP). Asked over a connection of its own, at
/// most every [#FRESH]; in between it repeats what it heard. Any thread; may block.
public final class GameStatus {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int READ_BUFFER = 4 * 1024;

    /// Where the game listens is no business of those who reach it through here.
    private static final List<String> OF_THE_GAME_ITSELF = List.of("PORT", "SSL", "TLS", "IP");

    private final Game game;
    private Map<String, List<String>> heard = Map.of();
    private boolean asked;
    private long askedAt;

    public GameStatus(Game game) {
        this.game = game;
    }

    /// MSSP's variables, each with its values; empty if the game says nothing.
    public synchronized Map<String, List<String>> variables() {
        long now = System.nanoTime();
        if (!asked || now - askedAt > FRESH.toNanos()) {
            heard = ask();
            asked = true;
            askedAt = System.nanoTime();
        }
        return heard;
    }

    private Map<String, List<String>> ask() {
        ClientIdentity crawler =
                new ClientIdentity("zev-mud proxy", "1", "DUMB", 80, 24, 0, List.of())
                        .with(ClientIdentity.Feature.MSSP);
        try (Socket socket = game.connect(PATIENCE);
                ClientConnection telnet = new ClientConnection(crawler)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return read(socket, telnet);
        } catch (IOException _) {
            return Map.of();
        }
    }

    private static Map<String, List<String>> read(Socket socket, ClientConnection telnet)
            throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[READ_BUFFER];
        for (int read = in.read(buffer);
                read >= 0 && System.nanoTime() < deadline;
                read = in.read(buffer)) {
            List<ServerEvent> events = new ArrayList<>();
            telnet.feed(buffer, 0, read, events::add);
            socket.getOutputStream().write(telnet.takeOutput());
            for (ServerEvent event : events) {
                if (event instanceof ServerEvent.Mssp(Map<String, List<String>> variables)) {
                    Map<String, List<String>> told = new LinkedHashMap<>(variables);
                    OF_THE_GAME_ITSELF.forEach(told::remove);
                    return told;
                }
            }
        }
        return Map.of();
    }
}
