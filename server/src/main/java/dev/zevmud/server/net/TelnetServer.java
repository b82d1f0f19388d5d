package dev.zevmud.server.net;

import dev.zevmud.runtime.service.StartException;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.account.Accounts;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Listens for telnet, in the clear or over TLS. One pipeline for every connection: `tls` (where it
/// applies) → `telnet`.
public final class TelnetServer implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    /// A client that lets this much pile up does not read: it is cut, its session goes on without
    /// it.
    static final int MAX_UNREAD_BYTES = 1024 * 1024;

    /// What every connection of this server shares. `players` counts who is in play, for `MSSP` and
    /// the limit.
    public record Shared(
            Sessions sessions,
            Accounts accounts,
            Languages languages,
            IntSupplier players,
            int maxPlayers,
            Doorway doorway,
            Instant startedAt) {}

    private final EventLoopGroup acceptors =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoopGroup workers =
            new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final ChannelGroup connections =
            new DefaultChannelGroup("telnet", GlobalEventExecutor.INSTANCE);
    private final ChannelGroup listeners =
            new DefaultChannelGroup("listeners", GlobalEventExecutor.INSTANCE);
    private final Shared shared;
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private volatile int tlsPort;

    public TelnetServer(Shared shared) {
        this.shared = shared;
    }

    /// Starts to listen and returns the port, which is another than `port` when that is 0.
    ///
    /// @throws BindException when the port is taken
    public int listen(int port) throws BindException, InterruptedException {
        return listen(port, null);
    }

    /// As [#listen(int)], over TLS with a PEM certificate chain and its key.
    public int listenTls(int port, Path certificate, Path key)
            throws BindException, InterruptedException, StartException {
        return listen(port, Tls.context(certificate, key));
    }

    private int listen(int port, @Nullable SslContext tls)
            throws BindException, InterruptedException {
        var bootstrap =
                new ServerBootstrap()
                        .group(acceptors, workers)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.SO_KEEPALIVE, true)
                        .childOption(
                                ChannelOption.WRITE_BUFFER_WATER_MARK,
                                new WriteBufferWaterMark(MAX_UNREAD_BYTES / 2, MAX_UNREAD_BYTES))
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        connections.add(channel);
                                        if (tls != null) {
                                            channel.pipeline()
                                                    .addLast(
                                                            "tls", tls.newHandler(channel.alloc()));
                                        }
                                        channel.pipeline()
                                                .addLast(
                                                        "telnet",
                                                        new TelnetHandler(
                                                                shared, TelnetServer.this::status));
                                    }
                                });
        var binding = bootstrap.bind(port).await();
        if (!binding.isSuccess()) {
            var taken = new BindException("port " + port + ": " + binding.cause().getMessage());
            taken.initCause(binding.cause());
            throw taken;
        }
        Channel listener = binding.channel();
        listeners.add(listener);
        int bound = ((InetSocketAddress) listener.localAddress()).getPort();
        if (tls == null) {
            ports.add(bound);
        } else {
            tlsPort = bound;
        }
        return bound;
    }

    private Map<String, List<String>> status() {
        return Status.of(shared.players().getAsInt(), shared.startedAt(), ports, tlsPort);
    }

    /// No new connections from here on; those that are there go on.
    public void stopListening() {
        listeners.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    public int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        stopListening();
        connections.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        acceptors
                .shutdownGracefully(0, 2, TimeUnit.SECONDS)
                .awaitUninterruptibly(3, TimeUnit.SECONDS);
        workers.shutdownGracefully(0, 2, TimeUnit.SECONDS)
                .awaitUninterruptibly(3, TimeUnit.SECONDS);
    }
}
