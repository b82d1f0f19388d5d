package dev.zevmud.proxy.telnet;

import dev.zevmud.proxy.guard.ProxyHeader;
import dev.zevmud.runtime.address.TrustedProxies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// How a connection begins. One from a `trusted` balancer that speaks the PROXY protocol says first
/// whose it is, in the clear also before TLS.
///
/// @param trusted nobody when the PROXY protocol is not spoken
/// @param tls makes a socket one of TLS; null: it stays as it is
public record Reception(TrustedProxies trusted, @Nullable SSLSocketFactory tls) {

    /// A balancer says it at once.
    private static final int PATIENCE_MILLIS = 5_000;

    /// Whose connection it is, and what to speak through from here on.
    record Arrival(Socket socket, String address) {}

    /// @throws IOException if a balancer has not said whose connection it is
    Arrival receive(Socket socket) throws IOException {
        String peer = socket.getInetAddress().getHostAddress();
        String address = trusted.include(peer) ? told(socket, peer) : peer;
        return new Arrival(
                tls == null ? socket : tls.createSocket(socket, (InputStream) null, true), address);
    }

    private static String told(Socket socket, String peer) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        InputStream in = socket.getInputStream();
        var start = new ByteArrayOutputStream();
        // Byte by byte: what is behind the header is not for this.
        for (int read = in.read(); read >= 0; read = in.read()) {
            start.write(read);
            switch (ProxyHeader.read(start.toByteArray())) {
                case ProxyHeader.Header(int _, var source) -> {
                    socket.setSoTimeout(0);
                    return source.orElse(peer);
                }
                case ProxyHeader.Malformed() ->
                        throw new IOException("no header of the PROXY protocol");
                case ProxyHeader.Incomplete() -> {}
            }
        }
        throw new IOException("the connection ends in its header");
    }
}
