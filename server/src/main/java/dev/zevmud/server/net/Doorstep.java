package dev.zevmud.server.net;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ServerConnection;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.runtime.address.AddressRange;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Where a connection stands until its address is known. Everybody has that of the socket, but for
/// a trusted proxy, which says whose connection it forwards (MNES `IPADDRESS`): until it has said
/// it, or shown that it will not, nothing that the player does is listened to, or a log-in would be
/// judged by the proxy's own address. Owned by the channel's event loop.
final class Doorstep {
    /// A proxy answers at once. Plain telnet on a trusted machine may stay silent: its first line
    /// is heard a little later.
    static final long PATIENCE_MILLIS = 2_000;

    /// Of the lines that wait, in characters; a script may send all of its own at once.
    private static final int MAX_HELD = 64 * 1024;

    /// A message about sessions counts so much: a resume, and whatever comes instead.
    private static final int LARGEST = 4 * 1024;

    /// What each counts beyond its length.
    private static final int WEIGHT = 32;

    /// What is behind the door.
    interface Inside {
        void event(ClientEvent event);

        /// The address has no place left.
        void crowded();
    }

    private final Doorway doorway;
    private final ServerConnection telnet;
    private final Inside inside;
    private final boolean forwards;
    private final Deque<ClientEvent> held = new ArrayDeque<>();
    private String address;
    private int room = MAX_HELD;
    private boolean known;
    private boolean counted;
    private @Nullable ScheduledFuture<?> patience;

    Doorstep(Doorway doorway, Channel channel, ServerConnection telnet, Inside inside) {
        this.doorway = doorway;
        this.telnet = telnet;
        this.inside = inside;
        this.address =
                channel.remoteAddress() instanceof InetSocketAddress remote
                        ? remote.getAddress().getHostAddress()
                        : "local";
        this.forwards = doorway.proxies().include(address);
    }

    /// The connection stands.
    void opened(Channel channel) {
        if (forwards) {
            patience =
                    channel.eventLoop()
                            .schedule(this::settle, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            settle();
        }
    }

    void event(ClientEvent event) {
        look();
        if (known) {
            inside.event(event);
            return;
        }
        switch (event) {
            case ClientEvent.Line(String line) -> hold(event, line.length());
            case ClientEvent.Gmcp(GmcpMessage message) -> {
                if (ZevSession.isOne(message)) {
                    hold(event, LARGEST);
                }
            }
            case ClientEvent.CapabilitiesChanged _,
                    ClientEvent.Overflow _,
                    ClientEvent.Malformed _,
                    ClientEvent.Violation _ ->
                    inside.event(event);
        }
    }

    private void hold(ClientEvent event, int size) {
        room -= size + WEIGHT;
        if (room >= 0) {
            held.add(event);
        } else {
            held.clear();
            inside.event(new ClientEvent.Violation("too much before it was known whose it is"));
        }
    }

    /// To be called when something was read: whether all is known now.
    void look() {
        if (!known && telnet.environmentKnown()) {
            settle();
        }
    }

    /// The player's address, as far as it is known.
    String address() {
        return address;
    }

    void closed() {
        known = true;
        held.clear();
        cancel();
        if (counted) {
            counted = false;
            doorway.quota().giveBack(address);
        }
    }

    private void settle() {
        if (known) {
            return;
        }
        known = true;
        cancel();
        Optional<String> told =
                forwards
                        ? AddressRange.canonical(telnet.capabilities().claimedAddress())
                        : Optional.of(address);
        told.ifPresent(this::enter);
        while (!held.isEmpty()) {
            inside.event(held.remove());
        }
    }

    private void enter(String player) {
        address = player;
        counted = doorway.quota().take(player);
        if (!counted) {
            doorway.turnedAway().run();
            inside.crowded();
        }
    }

    private void cancel() {
        if (patience != null) {
            patience.cancel(false);
        }
    }
}
