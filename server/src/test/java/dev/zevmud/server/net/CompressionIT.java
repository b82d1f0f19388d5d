package dev.zevmud.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.runtime.address.AddressQuota;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.login.AccountsInMemory;
import dev.zevmud.server.session.login.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Compression over a real socket, in both directions, and what becomes of a bomb.
class CompressionIT {

    private static final int READ_TIMEOUT_MS = 20_000;

    private final Accounts accounts =
            new Accounts(
                    new AccountsInMemory(),
                    new Accounts.StartingPoint("town", "square"),
                    Clock.systemUTC());
    private final TelnetServer server =
            new TelnetServer(
                    new TelnetServer.Shared(
                            new NoSessions(),
                            accounts,
                            new Languages(),
                            () -> 0,
                            10,
                            new Doorway(TrustedProxies.NONE, new AddressQuota(100), () -> {}),
                            Instant.EPOCH));
    private int port;

    /// Nobody gets further than the dialogue here.
    private static final class NoSessions implements Sessions {

        @Override
        public Link attach(Entry entry, Attachment attachment, ClientPort clientPort) {
            throw new AssertionError("nobody logs in here");
        }

        @Override
        public Link resume(String session, Attachment attachment, ClientPort clientPort) {
            throw new AssertionError("nobody resumes here");
        }
    }

    @BeforeEach
    void listen() throws Exception {
        port = server.listen(0);
    }

    @AfterEach
    void end() {
        server.close();
        accounts.close();
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(READ_TIMEOUT_MS);
        return socket;
    }

    @Test
    void aPlayerIsUnderstoodAndUnderstandsWithBothDirectionsCompressed() throws IOException {
        var identity = new ClientIdentity("it", "1", "XTERM", 80, 24, 13, List.of());
        try (Socket socket = connected();
                var game =
                        new ClientConnection(
                                identity.with(
                                        ClientIdentity.Feature.COMPRESSED_OUTPUT,
                                        ClientIdentity.Feature.COMPRESSED_INPUT))) {
            var raw = new ByteArrayOutputStream();
            var sent = new ByteArrayOutputStream();
            var screen = new StringBuilder();
            read(socket, game, raw, sent, screen, "guest");
            game.sendLine("Zevulon");
            write(socket, game, sent);
            read(socket, game, raw, sent, screen, "Zevulon");

            assertThat(raw.toString(StandardCharsets.ISO_8859_1))
                    .contains("\u00FF\u00FAV\u00FF\u00F0")
                    .doesNotContain("Zevulon");
            assertThat(sent.toString(StandardCharsets.ISO_8859_1))
                    .contains("\u00FF\u00FAW\u00FF\u00F0")
                    .doesNotContain("Zevulon");
        }
    }

    @Test
    void aBombIsToldWhyItsConnectionIsClosed() throws IOException {
        try (Socket socket = connected()) {
            // DO MCCP3 and the stream's start, without waiting for the offer's end.
            socket.getOutputStream().write(bytes("\u00FF\u00FC\u0018"));
            readUntil(socket, "\u00FF\u00FBV");
            socket.getOutputStream().write(bytes("\u00FF\u00FDW\u00FF\u00FAW\u00FF\u00F0"));
            socket.getOutputStream().write(bomb());
            assertThat(readUntil(socket, "budget")).contains("The connection is closed");
            int last = socket.getInputStream().read();
            while (last >= 0) {
                last = socket.getInputStream().read();
            }
            assertThat(last).isEqualTo(-1);
        }
    }

    private static void read(
            Socket socket,
            ClientConnection game,
            ByteArrayOutputStream raw,
            ByteArrayOutputStream sent,
            StringBuilder screen,
            String until)
            throws IOException {
        byte[] buffer = new byte[4096];
        while (screen.indexOf(until) < 0) {
            int count = socket.getInputStream().read(buffer);
            assertThat(count).as("after: %s", screen).isPositive();
            raw.write(buffer, 0, count);
            game.feed(buffer, 0, count, event -> show(event, screen));
            game.endOfRead(event -> show(event, screen));
            write(socket, game, sent);
        }
    }

    private static void write(Socket socket, ClientConnection game, ByteArrayOutputStream sent)
            throws IOException {
        byte[] bytes = game.takeOutput();
        sent.writeBytes(bytes);
        socket.getOutputStream().write(bytes);
    }

    private static void show(ServerEvent event, StringBuilder screen) {
        assertThat(event).isNotInstanceOf(ServerEvent.Violation.class);
        if (event instanceof ServerEvent.Output(var _, var items)) {
            for (OutputItem item : items) {
                switch (item) {
                    case OutputItem.Text(var lines) ->
                            lines.forEach(line -> screen.append(line.text()).append('\n'));
                    case OutputItem.Prompt(var spans) ->
                            spans.stream().map(Span::text).forEach(screen::append);
                    case OutputItem.Gmcp _, OutputItem.Echo _ -> {}
                }
            }
        }
    }

    private static String readUntil(Socket socket, String until) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(until) < 0) {
            int read = socket.getInputStream().read();
            assertThat(read).as("after: %s", text).isNotNegative();
            text.append((char) read);
        }
        return text.toString();
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bomb() {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(new byte[1_000_000]);
            deflater.finish();
            byte[] room = new byte[2_000];
            return Arrays.copyOf(room, deflater.deflate(room));
        }
    }
}
