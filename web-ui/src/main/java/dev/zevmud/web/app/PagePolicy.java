package dev.zevmud.web.app;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.zevmud.web.shared.ProxyAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Content-Security-Policy of pages: scripts only from here or with this answer's nonce, so
/// that text of the game that should ever become markup still runs nothing. Flow's client builds
/// functions from what the server sends (`unsafe-eval`) and styles elements inline.
public final class PagePolicy implements VaadinServiceInitListener {

    static final String HEADER = "Content-Security-Policy";

    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 16;
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var proxy = ProxyAddress.of(event.getSource().getContext());
        event.addIndexHtmlRequestListener(response -> protect(response, proxy));
    }

    private void protect(IndexHtmlResponse response, ProxyAddress proxy) {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument().getElementsByTag("script").attr("nonce", nonce);
        var host = host(response.getVaadinRequest().getHeader("Host"));
        response.getVaadinResponse().setHeader(HEADER, policy(nonce, proxy.connectSources(host)));
    }

    private static String policy(String nonce, String proxySources) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self' " + proxySources,
                "manifest-src 'self'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /// The host of a `Host` header without its port; what does not look like one is not repeated.
    static String host(@Nullable String header) {
        var host = header == null ? "" : header.replaceFirst(":[0-9]{1,5}$", "");
        return HOST.matcher(host).matches() ? host : "localhost";
    }
}
