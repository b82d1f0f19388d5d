package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.proxy.endpoint.Edge;
import dev.zevmud.proxy.guard.Origins;
import dev.zevmud.proxy.guard.Places;
import dev.zevmud.runtime.address.AddressQuota;
import dev.zevmud.runtime.address.TrustedProxies;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// WebSocket over TLS at the proxy itself.
class SecureIT {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void aSessionIsPlayedOverTlsWhileTheOtherPortStaysAsItIs(String algorithm) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, algorithm);
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser =
                        TestBrowser.secure(
                                proxy.listenTls(certificate.server()), certificate.client())) {
            browser.hello();
            browser.frame(ServerFrame.Output.class::isInstance);
            browser.send(new ClientFrame.Input(null, "Zev"));
            assertThat(browser.frame(ServerFrame.Open.class::isInstance)).isNotNull();
            browser.send(new ClientFrame.Input(1L, "one"));
            assertThat(browser.frame(ServerFrame.Ack.class::isInstance))
                    .isEqualTo(new ServerFrame.Ack(1));
            assertThat(proxy.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatDoesNotTrustTheCertificateStaysOut() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "EC");
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port())) {
            int port = proxy.listenTls(certificate.server());
            assertThatThrownBy(() -> TestBrowser.secure(port, SSLContext.getDefault()))
                    .isInstanceOf(CompletionException.class)
                    .hasStackTraceContaining("SSLHandshakeException");
            assertThatThrownBy(() -> TestBrowser.frames(port)).isInstanceOf(Exception.class);
        }
    }

    /// The balancer speaks first, in the clear.
    @Test
    void theProxyProtocolStandsBeforeTls() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "EC");
        try (SessionGame game = new SessionGame();
                TestProxy proxy =
                        new TestProxy(
                                game.running.port(),
                                TestProxy.USUAL,
                                new Places(10, new AddressQuota(10)),
                                new Edge(
                                        Origins.parse("*"),
                                        TrustedProxies.parse("127.0.0.1"),
                                        true))) {
            int port = proxy.listenTls(certificate.server());
            try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
                plain.getOutputStream()
                        .write(
                                "PROXY TCP4 192.0.2.7 198.51.100.1 4711 443\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                try (Socket tls =
                        certificate
                                .client()
                                .getSocketFactory()
                                .createSocket(plain, "localhost", port, true)) {
                    tls.setSoTimeout(10_000);
                    tls.getOutputStream()
                            .write(
                                    "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                            .getBytes(StandardCharsets.US_ASCII));
                    byte[] answer = tls.getInputStream().readAllBytes();
                    assertThat(new String(answer, StandardCharsets.UTF_8))
                            .startsWith("HTTP/1.1 200");
                }
            }
        }
    }

    @Test
    void aTakenPortIsTold() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "EC");
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> proxy.listenTls(taken.getLocalPort(), certificate.server()))
                    .isInstanceOf(BindException.class);
        }
    }
}
