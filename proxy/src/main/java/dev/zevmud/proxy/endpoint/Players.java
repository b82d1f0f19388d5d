package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameStatus;
import dev.zevmud.proxy.guard.Pace;
import dev.zevmud.proxy.guard.Places;
import dev.zevmud.proxy.guard.RateLimit;
import dev.zevmud.proxy.link.Browser;
import dev.zevmud.proxy.link.CloseCode;
import dev.zevmud.proxy.link.Link;
import dev.zevmud.proxy.link.LinkMetrics;
import dev.zevmud.proxy.link.Subprotocol;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All links of this proxy. Any thread.
public final class Players {

    /// How often each player is pinged.
    static final Duration PING_INTERVAL = Duration.ofSeconds(30);

    private record Entry(Browser browser, long since) {}

    private final Game game;
    private final GameStatus status;
    private final Pace pace;
    private final Places places;
    private final LinkMetrics linkMetrics;
    private final SocketMetrics metrics;
    private final String version;
    private final Map<Link, Entry> links = new ConcurrentHashMap<>();
    private final Object allGone = new Object();
    private volatile boolean closing;

    public Players(
            Game game,
            Pace pace,
            Places places,
            LinkMetrics linkMetrics,
            SocketMetrics metrics,
            String version) {
        this.game = game;
        this.status = new GameStatus(game);
        this.pace = pace;
        this.places = places;
        this.linkMetrics = linkMetrics;
        this.metrics = metrics;
        this.version = version;
    }

    public int count() {
        return places.taken();
    }

    /// Ends all links, for another proxy to take them up, and takes no new ones. Returns when all
    /// are closed, or when `patience` is at its end.
    public void goAway(Duration patience) throws InterruptedException {
        closing = true;
        links.keySet().forEach(Link::goAway);
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (allGone) {
            for (long left = patience.toMillis();
                    left > 0 && !links.isEmpty();
                    left = Duration.ofNanos(deadline - System.nanoTime()).toMillis()) {
                allGone.wait(left);
            }
        }
    }

    SocketMetrics metrics() {
        return metrics;
    }

    /// A link for a browser; null if there is no place, and it was told so.
    @Nullable Link admit(Browser browser, String subprotocol) {
        return admit(
                browser,
                mayInput ->
                        Link.of(
                                browser,
                                Subprotocol.of(subprotocol),
                                game,
                                mayInput,
                                linkMetrics,
                                version));
    }

    /// As [#admit], for a player who came by telnet.
    public @Nullable Link admitByTelnet(Browser player) {
        return admit(
                player,
                mayInput -> Link.ofTelnet(player, game, status, mayInput, linkMetrics, version));
    }

    private @Nullable Link admit(Browser browser, Function<BooleanSupplier, Link> opening) {
        String address = browser.address();
        switch (closing ? Places.Answer.FULL : places.take(address)) {
            case TAKEN -> {}
            case FULL -> {
                metrics.full();
                browser.close(CloseCode.TRY_AGAIN_LATER, "all places are taken");
                return null;
            }
            case CROWDED -> {
                metrics.crowded();
                browser.close(CloseCode.POLICY, "too many connections from your address");
                return null;
            }
        }
        long now = System.nanoTime();
        RateLimit limit = pace.limit(now);
        Link link = opening.apply(() -> limit.take(System.nanoTime()));
        links.put(link, new Entry(browser, now));
        return link;
    }

    /// The link is over.
    public void gone(Link link) {
        Entry entry = links.remove(link);
        if (entry != null) {
            places.giveBack(entry.browser().address());
            if (closing) {
                synchronized (allGone) {
                    allGone.notifyAll();
                }
            }
        }
    }

    /// Pings all, and cuts off who has not said hello or is not heard any more.
    public void sweep() {
        long now = System.nanoTime();
        links.forEach((link, entry) -> {
            if (!link.called() && now - entry.since() > game.connectTimeout().toNanos()) {
                link.kick("no hello");
            } else if (!entry.browser().ping()) {
                link.silent();
            }
        });
    }

    /// Sweeps now and again; ends when interrupted.
    void keepSweeping() {
        try {
            while (true) {
                Thread.sleep(PING_INTERVAL);
                sweep();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
