package dev.zevmud.proxy.endpoint;

import dev.zevmud.runtime.address.ForwardedFor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the browser's own address into a handshake, in place of the nearest proxy's: whoever asks
/// the request, or the WebSocket session that it becomes, is told that one.
final class AddressFilter extends BaseFilter implements AddOn {

    private static final Logger LOG = LoggerFactory.getLogger(AddressFilter.class);
    private static final String KNOWN = AddressFilter.class.getName() + ".known";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Edge edge;
    private final AtomicBoolean warned = new AtomicBoolean();

    AddressFilter(Edge edge) {
        this.edge = edge;
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder builder) {
        builder.add(builder.indexOfType(HttpServerFilter.class), this);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        AttributeHolder attributes = context.getConnection().getAttributes();
        HttpContent content = context.getMessage();
        // After the handshake every piece of a frame comes by with the header of the handshake.
        if (attributes.getAttribute(KNOWN) == null
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && request.getHeader(Header.Upgrade) != null) {
            attributes.setAttribute(KNOWN, true);
            String peer = ProxyProtocolFilter.peer(context.getConnection());
            List<String> headers = new ArrayList<>();
            request.getHeaders().values(FORWARDED_FOR).forEach(headers::add);
            request.remoteAddr().setString(ForwardedFor.client(peer, headers, edge.trusted()));
            if (!headers.isEmpty() && !edge.proxyProtocol() && !edge.trusted().include(peer)) {
                advise(peer);
            }
        }
        return context.getInvokeAction();
    }

    /// Once: anybody can bring such a header.
    private void advise(String peer) {
        if (!warned.getAndSet(true)) {
            LOG.warn(
                    "{} brings {} and is not among TRUSTED_PROXIES: all whom it forwards count as one"
                            + " address",
                    peer,
                    FORWARDED_FOR);
        }
    }
}
