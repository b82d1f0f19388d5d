package dev.zevmud.server.net;

import dev.zevmud.runtime.service.StartException;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.nio.file.Path;
import javax.net.ssl.SSLException;

/// The TLS context of the telnet port, from PEM files.
final class Tls {

    private Tls() {}

    static SslContext context(Path certificate, Path key) throws StartException {
        try {
            return SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                    .protocols("TLSv1.3", "TLSv1.2")
                    .build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new StartException(
                    "TLS_CERT_PATH (%s) and TLS_KEY_PATH (%s) are no certificate and key that belong together: %s"
                            .formatted(certificate, key, e.getMessage()),
                    e);
        }
    }
}
