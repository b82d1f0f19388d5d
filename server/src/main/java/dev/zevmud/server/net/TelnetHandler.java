package dev.zevmud.server.net;

import dev.zevmud.protocol.connection.ServerConnection;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bytes from the socket into the telnet connection, its answers back out: one write and one flush
/// for whatever one read caused.
final class TelnetHandler extends SimpleChannelInboundHandler<ByteBuf> {

    private static final Logger LOG = LoggerFactory.getLogger(TelnetHandler.class);

    private final TelnetServer.Shared shared;
    private final Supplier<Map<String, List<String>>> status;
    private @Nullable PlayerConnection player;

    TelnetHandler(TelnetServer.Shared shared, Supplier<Map<String, List<String>>> status) {
        this.shared = shared;
        this.status = status;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var started = new PlayerConnection(shared, status, context.channel());
        player = started;
        started.opened();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
        PlayerConnection current = player;
        if (current == null) {
            return;
        }
        byte[] read = ByteBufUtil.getBytes(bytes);
        current.received(read);
        long pause = current.pauseMillis();
        if (pause > 0) {
            context.channel().config().setAutoRead(false);
            var _ =
                    context.executor()
                            .schedule(
                                    () -> context.channel().config().setAutoRead(true),
                                    pause,
                                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (player != null) {
            player.closed();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException
                || cause.getCause() instanceof SSLException
                || cause.getCause() instanceof NotSslRecordException) {
            // Sockets break and strangers speak other protocols: no more than a line for whoever
            // looks.
            LOG.debug("connection {} ended: {}", context.channel().id(), cause.toString());
        } else {
            LOG.error("connection {} failed", context.channel().id(), cause);
        }
        var _ = context.close();
    }

    /// Writes and flushes what the connection has to say, if anything.
    static void flush(Channel channel, ServerConnection telnet) {
        byte[] output = telnet.takeOutput();
        if (output.length > 0) {
            var _ = channel.writeAndFlush(Unpooled.wrappedBuffer(output), channel.voidPromise());
        }
    }
}
