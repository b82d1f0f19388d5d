package dev.zevmud.proxy.app;

import dev.zevmud.proxy.telnet.Pem;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.config.Variable;
import dev.zevmud.runtime.service.StartException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// The proxy's certificate and key, of the files that are set.
final class Tls {

    private Tls() {}

    /// For the port that needs it.
    static SSLContext of(Environment environment, Variable<?> port) throws StartException {
        Optional<Path> certificate = environment.read(ProxyVariables.TLS_CERT_PATH);
        Optional<Path> key = environment.read(ProxyVariables.TLS_KEY_PATH);
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new StartException(port.name() + " needs TLS_CERT_PATH and TLS_KEY_PATH");
        }
        try {
            return Pem.context(certificate.get(), key.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new StartException(
                    "TLS_CERT_PATH (%s) and TLS_KEY_PATH (%s) are no certificate and key that belong together: %s"
                            .formatted(certificate.get(), key.get(), e.getMessage()),
                    e);
        }
    }
}
