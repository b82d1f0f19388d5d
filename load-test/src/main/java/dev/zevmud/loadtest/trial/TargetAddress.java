package dev.zevmud.loadtest.trial;

import dev.zevmud.loadtest.bot.Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// Reads where the load goes. It goes to other machines only if that is said.
final class TargetAddress {

    private TargetAddress() {}

    static Address parse(String text, boolean remote) throws UsageException {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw wrong(text);
        }
        String host = uri.getHost();
        if (uri.getScheme() == null
                || host == null
                || uri.getPort() < 1
                || uri.getPort() > 65_535
                || !(uri.getPath().isEmpty() || uri.getPath().equals("/"))) {
            throw wrong(text);
        }
        Address.Kind kind =
                switch (uri.getScheme()) {
                    case "telnet" -> Address.Kind.TELNET;
                    case "ws" -> Address.Kind.WEB_SOCKET;
                    default -> throw wrong(text);
                };
        if (!remote && !isLoopback(host)) {
            throw new UsageException(
                    "'" + host + "' is not this machine; --remote allows it, if it is yours");
        }
        return new Address(host, uri.getPort(), kind);
    }

    private static boolean isLoopback(String host) throws UsageException {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UsageException("there is no host '" + host + "'");
        }
    }

    private static UsageException wrong(String text) {
        return new UsageException(
                "--target wants telnet://HOST:PORT or ws://HOST:PORT, not '" + text + "'");
    }
}
