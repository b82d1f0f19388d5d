package dev.zevmud.web.app;

import dev.zevmud.runtime.address.AddressRange;
import dev.zevmud.runtime.address.ForwardedFor;
import dev.zevmud.runtime.address.TrustedProxies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/// Puts the browser's own address in place of the nearest load balancer's, for whoever asks the
/// request.
final class BrowserAddress extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient TrustedProxies trusted;

    BrowserAddress(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address =
                ForwardedFor.client(
                        peer(request.getRemoteAddr()),
                        Collections.list(request.getHeaders("X-Forwarded-For")),
                        trusted);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRemoteAddr() {
                        return address;
                    }
                },
                response);
    }

    /// Jetty writes IPv6 addresses in brackets.
    private static String peer(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]")
                        ? address.substring(1, address.length() - 1)
                        : address;
        return AddressRange.canonical(bare).orElse(bare);
    }
}
