package dev.zevmud.web.shared;

import com.vaadin.flow.server.VaadinContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where the browser reaches the proxy: a WebSocket address, or, if none was set, port
/// [#DEFAULT_PORT] of whatever host the page was opened on.
public record ProxyAddress(Optional<URI> given) {

    public static final int DEFAULT_PORT = 8080;
    public static final String ALLOWED =
            "a WebSocket address, such as ws://localhost:8080 or wss://play.example.org/ws";

    private static final Set<String> SCHEMES = Set.of("ws", "wss");

    /// Reads a WebSocket address.
    ///
    /// @throws IllegalArgumentException if it is none
    public static URI uri(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            if (scheme == null
                    || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    || uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getFragment() != null) {
                throw new IllegalArgumentException(ALLOWED);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(ALLOWED, e);
        }
    }

    /// The one of this web application.
    public static ProxyAddress of(VaadinContext context) {
        var address = context.getAttribute(ProxyAddress.class);
        if (address == null) {
            throw new IllegalStateException(
                    "no ProxyAddress in the web application's context; whoever starts it puts one there");
        }
        return address;
    }

    /// The sources of a Content-Security-Policy's `connect-src` that let the page reach the proxy.
    /// `host` is the name or address under which the browser asked for the page.
    public String connectSources(String host) {
        return given.map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                .orElseGet(() -> "ws://%1$s:%2$d wss://%1$s:%2$d".formatted(host, DEFAULT_PORT));
    }
}
