package dev.zevmud.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.runtime.address.AddressQuota;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientDescription;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Gatekeeper;
import dev.zevmud.server.session.login.AccountsInMemory;
import dev.zevmud.server.session.login.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// By which address a connection is judged, over real sockets: a proxy's word counts, a liar's does
/// not.
class DoorstepIT {

    private static final int READ_TIMEOUT_MS = 20_000;
    private static final String PLAYER = "203.0.113.7";
    private static final TrustedProxies LOOPBACK = TrustedProxies.parse("127.0.0.1");

    /// The addresses by which log-ins were judged.
    private final BlockingQueue<String> judged = new LinkedBlockingQueue<>();

    private final BlockingQueue<Attachment> attached = new LinkedBlockingQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Accounts accounts =
            new Accounts(
                    new AccountsInMemory(),
                    new Judge(),
                    new Accounts.StartingPoint("town", "square"),
                    Clock.systemUTC());
    private @Nullable TelnetServer server;

    private final class Judge implements Gatekeeper {

        @Override
        public Optional<Barred> account(String accountId, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Barred> address(String address, Instant now) {
            judged.add(address);
            return Optional.empty();
        }

        @Override
        public void made(Account account) {
            throw new AssertionError("nobody makes an account here");
        }
    }

    /// Somebody in play, of whom nothing is heard.
    private final class Hall implements Sessions {

        @Override
        public Link attach(Entry entry, Attachment attachment, ClientPort port) {
            attached.add(attachment);
            return new Silence();
        }

        @Override
        public Link resume(String session, Attachment attachment, ClientPort port) {
            attached.add(attachment);
            return new Silence();
        }
    }

    private static final class Silence implements Sessions.Link {

        @Override
        public void input(long id, String line) {}

        @Override
        public void acknowledged(long seq) {}

        @Override
        public void described(ClientDescription client) {}

        @Override
        public void confirmed(Matter matter) {}

        @Override
        public void detached() {}
    }

    /// A client on loopback.
    private static final class Caller implements AutoCloseable {

        private final Socket socket;
        private final ClientConnection telnet;
        private final StringBuilder seen = new StringBuilder();

        Caller(int port, String claims) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(READ_TIMEOUT_MS);
            var identity =
                    new ClientIdentity("it", "1", "XTERM", 80, 24, 13, List.of("Zev.Session 1"));
            telnet = new ClientConnection(identity.onBehalfOf(claims));
        }

        Caller say(String line) throws IOException {
            telnet.sendLine(line);
            flush();
            return this;
        }

        void resume() throws IOException {
            while (!telnet.gmcp()) {
                read();
            }
            telnet.sendGmcp(new ZevSession.Resume("session", "token", 0).toMessage());
            flush();
        }

        /// Reads, and answers what telnet asks, until `text` was seen or the connection ends.
        String seen(String text) throws IOException {
            while (seen.indexOf(text) < 0 && read()) {
                flush();
            }
            return seen.toString();
        }

        boolean read() throws IOException {
            byte[] buffer = new byte[4096];
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                return false;
            }
            seen.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            telnet.feed(buffer, 0, count, _ -> {});
            return true;
        }

        private void flush() throws IOException {
            socket.getOutputStream().write(telnet.takeOutput());
        }

        @Override
        public void close() throws IOException {
            telnet.close();
            socket.close();
        }
    }

    private int listen(TrustedProxies trusted, int perAddress) throws Exception {
        var started =
                new TelnetServer(
                        new TelnetServer.Shared(
                                new Hall(),
                                accounts,
                                new Languages(),
                                () -> 0,
                                10,
                                new Doorway(
                                        trusted,
                                        new AddressQuota(perAddress),
                                        turnedAway::incrementAndGet),
                                Instant.EPOCH));
        server = started;
        return started.listen(0);
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.close();
        }
        accounts.close();
    }

    private String judged() throws InterruptedException {
        String address = judged.poll(10, TimeUnit.SECONDS);
        if (address == null) {
            throw new AssertionError("no log-in was judged");
        }
        return address;
    }

    private Attachment attached() throws InterruptedException {
        Attachment attachment = attached.poll(10, TimeUnit.SECONDS);
        if (attachment == null) {
            throw new AssertionError("nobody came into play");
        }
        return attachment;
    }

    @Test
    void whoClaimsAnAddressWithoutBeingTrustedIsTakenAtTheSockets() throws Exception {
        int port = listen(TrustedProxies.parse("192.0.2.1"), 10);
        try (var liar = new Caller(port, PLAYER)) {
            liar.seen("guest");
            liar.say("guest");
            assertThat(judged()).isEqualTo("127.0.0.1");
            assertThat(attached().address()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aTrustedProxysPlayerIsJudgedByTheirOwnAddressFromTheFirstLine() throws Exception {
        int port = listen(LOOPBACK, 10);
        // The line is there before telnet has said a word.
        try (var proxy = new Caller(port, PLAYER).say("guest")) {
            Thread reader =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    proxy.seen("\u0000 never");
                                } catch (IOException _) {
                                    // Closed.
                                }
                            });
            assertThat(judged()).isEqualTo(PLAYER);
            assertThat(attached().address()).isEqualTo(PLAYER);
            proxy.socket.close();
            reader.join();
        }
    }

    @Test
    void aResumedSessionHasThePlayersAddress() throws Exception {
        int port = listen(LOOPBACK, 10);
        try (var proxy = new Caller(port, "2001:db8::7")) {
            proxy.resume();
            Thread reader =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    proxy.seen("\u0000 never");
                                } catch (IOException _) {
                                    // Closed.
                                }
                            });
            assertThat(attached().address()).isEqualTo("2001:db8:0:0:0:0:0:7");
            proxy.socket.close();
            reader.join();
        }
    }

    @Test
    void aTrustedProxyThatSaysNonsenseSpeaksForItself() throws Exception {
        int port = listen(LOOPBACK, 10);
        try (var proxy = new Caller(port, "1.2.3")) {
            proxy.seen("guest");
            proxy.say("guest");
            assertThat(judged()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aSilentOneOnATrustedMachineIsHeardInTheEnd() throws Exception {
        int port = listen(LOOPBACK, 10);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("guest\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(judged()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void whatAScriptSendsAtOnceWaitsButNoMore() throws Exception {
        int port = listen(LOOPBACK, 10);
        try (var script = new Socket(InetAddress.getLoopbackAddress(), port);
                var flood = new Socket(InetAddress.getLoopbackAddress(), port)) {
            script.getOutputStream()
                    .write(
                            "\r\n"
                                    .repeat(500)
                                    .concat("guest\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            flood.setSoTimeout(READ_TIMEOUT_MS);
            flood.getOutputStream()
                    .write("x\r\n".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
            String end = new String(flood.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(end).contains("it brought too much before it was known");
            assertThat(judged()).isEqualTo("127.0.0.1");
            assertThat(judged).isEmpty();
        }
    }

    @Test
    void anAddressHasNoMoreConnectionsThanItsQuota() throws Exception {
        int port = listen(LOOPBACK, 1);
        try (var first = new Caller(port, PLAYER);
                var other = new Caller(port, "203.0.113.8")) {
            assertThat(first.seen("guest")).contains("guest");
            try (var second = new Caller(port, PLAYER)) {
                assertThat(second.seen("too many connections"))
                        .contains("too many connections from your address");
                second.seen("\u0000 never");
            }
            assertThat(turnedAway).hasValue(1);
            assertThat(other.seen("guest")).contains("guest");
        }
        // Their places are free again when the server has noticed their ends.
        for (int attempt = 0; ; attempt++) {
            try (var again = new Caller(port, PLAYER)) {
                if (!again.seen("guest").contains("too many")) {
                    again.say("guest");
                    assertThat(judged()).isEqualTo(PLAYER);
                    break;
                }
            }
            assertThat(attempt).isLessThan(100);
        }
    }
}
