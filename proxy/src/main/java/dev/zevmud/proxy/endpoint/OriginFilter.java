package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.guard.Origins;
import java.io.IOException;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/// Answers 403 to a WebSocket handshake from a page that may not connect. Tyrus would refuse it
/// too, but without an end to its answer: the browser would wait for it.
final class OriginFilter extends BaseFilter implements AddOn {

    private static final String ADMITTED = OriginFilter.class.getName() + ".admitted";

    private final Origins origins;

    OriginFilter(Origins origins) {
        this.origins = origins;
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
        if (attributes.getAttribute(ADMITTED) != null
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || request.getHeader(Header.Upgrade) == null) {
            return context.getInvokeAction();
        }
        if (origins.admits(request.getHeader("Origin"))) {
            attributes.setAttribute(ADMITTED, true);
            return context.getInvokeAction();
        }
        HttpResponsePacket response = request.getResponse();
        response.setStatus(HttpStatus.FORBIDDEN_403);
        response.setContentLength(0);
        response.setHeader(Header.Connection, "close");
        content.recycle();
        context.write(
                HttpContent.builder(response).content(Buffers.EMPTY_BUFFER).last(true).build());
        context.getConnection().closeSilently();
        return context.getStopAction();
    }
}
