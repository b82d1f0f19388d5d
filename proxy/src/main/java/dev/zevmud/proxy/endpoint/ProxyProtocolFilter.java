package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.guard.ProxyHeader;
import dev.zevmud.runtime.address.TrustedProxies;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/// Takes the header of the PROXY protocol off each connection of a trusted balancer, which must
/// begin with one: without it the connection is closed. From anybody else it is what it looks like,
/// broken HTTP.
final class ProxyProtocolFilter extends BaseFilter implements AddOn {

    private static final String SOURCE = ProxyProtocolFilter.class.getName() + ".source";

    private final TrustedProxies trusted;

    ProxyProtocolFilter(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder builder) {
        builder.add(builder.indexOfType(TransportFilter.class) + 1, this);
    }

    /// The address at the other end of a connection, as far as is known: of the client, if a
    /// balancer has told it, else of the socket.
    static String peer(Connection<?> connection) {
        Object told = connection.getAttributes().getAttribute(SOURCE);
        return told instanceof String source ? source : socket(connection);
    }

    private static String socket(Connection<?> connection) {
        return connection.getPeerAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "local";
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Connection<?> connection = context.getConnection();
        AttributeHolder attributes = connection.getAttributes();
        String socket = socket(connection);
        if (attributes.getAttribute(SOURCE) != null || !trusted.include(socket)) {
            return context.getInvokeAction();
        }
        Buffer buffer = context.getMessage();
        return switch (ProxyHeader.read(start(buffer))) {
            case ProxyHeader.Header(int length, var source) -> {
                attributes.setAttribute(SOURCE, source.orElse(socket));
                yield rest(context, buffer, length);
            }
            case ProxyHeader.Incomplete() -> context.getStopAction(buffer);
            case ProxyHeader.Malformed() -> {
                buffer.tryDispose();
                connection.closeSilently();
                yield context.getStopAction();
            }
        };
    }

    private static NextAction rest(FilterChainContext context, Buffer buffer, int length) {
        Buffer rest = buffer.remaining() > length ? buffer.split(buffer.position() + length) : null;
        buffer.tryDispose();
        if (rest == null) {
            return context.getStopAction();
        }
        context.setMessage(rest);
        return context.getInvokeAction();
    }

    private static byte[] start(Buffer buffer) {
        byte[] start = new byte[Math.min(buffer.remaining(), ProxyHeader.MAX_LENGTH)];
        int position = buffer.position();
        buffer.get(start);
        buffer.position(position);
        return start;
    }
}
