package dev.zevmud.server.cluster;

import com.typesafe.config.Config;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.server.command.Interpreter;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientDescription;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.SessionRepository;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.session.post.BoardPlaces;
import dev.zevmud.server.session.post.BoardRepository;
import dev.zevmud.server.session.post.PostOffice;
import dev.zevmud.server.session.post.PostRepository;
import dev.zevmud.server.session.report.ReportRepository;
import dev.zevmud.server.session.settings.SettingsRepository;
import dev.zevmud.server.session.staff.StaffDesk;
import dev.zevmud.server.session.staff.StaffRepository;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Channel;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.ZoneRepository;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.pekko.Done;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.MailboxSelector;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This node of the game: zones and sessions as sharded entities. Alone it is a cluster of one.
public final class GameCluster implements Sessions, AutoCloseable {

    static final EntityTypeKey<ZoneMessage> ZONES = EntityTypeKey.create(ZoneMessage.class, "zone");
    static final EntityTypeKey<SessionMessage> SESSIONS =
            EntityTypeKey.create(SessionMessage.class, "session");

    private static final Logger LOG = LoggerFactory.getLogger(GameCluster.class);
    private static final int GUEST_NAME_BYTES = 2;

    /// How long a node may be silent unless told otherwise (decision 0008): a killed node's zones
    /// are back within about 8 s, and a loaded machine of two cores is not taken for a dead one.
    public static final Duration HEARTBEAT_PAUSE = Duration.ofSeconds(2);

    /// Over so long a node that leaves sends its connections to the others: hundreds that come back
    /// all at once, while zones and sessions move, make everybody wait.
    private static final Duration GOING = Duration.ofMillis(1500);

    /// How long the last node's sessions may take to come to rest before their zones do.
    private static final Duration LAST_SESSIONS = Duration.ofSeconds(5);

    /// How long the node may take to hand over what it holds.
    private static final Duration CLOSING = Duration.ofSeconds(15);

    /// What the game is made of on this node. `areas` must hold `startArea`. A session without a
    /// connection stays in play for `linger`; a zone without anybody falls asleep after `idle`.
    public record Game(
            List<AreaDefinition> areas,
            Translations translations,
            List<Channel> channels,
            AreaDefinition startArea,
            ZoneRepository zones,
            AccountRepository accounts,
            SessionRepository sessions,
            SettingsRepository settings,
            StaffRepository staff,
            PostRepository post,
            ReportRepository reports,
            BoardRepository boards,
            Duration linger,
            Duration idle,
            Clock clock,
            RandomGenerator random,
            MeterRegistry metrics,
            OutputLog outputs) {}

    /// Where a node is reached by the others; port 0 takes any free one.
    public record Address(String host, int port) {}

    /// The link of a connection that leads to no session.
    private static final Link NOWHERE =
            new Link() {
                @Override
                public void input(long id, String line) {}

                @Override
                public void acknowledged(long seq) {}

                @Override
                public void described(ClientDescription client) {}

                @Override
                public void confirmed(Matter matter) {}

                @Override
                public void detached() {}
            };

    private final ActorSystem<Void> system;
    private final Membership membership;
    private final Blocking blocking = new Blocking();
    private final LocalActors<SessionMessage> localSessions = new LocalActors<>();
    private final LocalActors<ConnectionMessage> localConnections = new LocalActors<>();
    private final ClusterSharding sharding;
    private final Voice voice;
    private final CompletableFuture<Done> removed = new CompletableFuture<>();
    private final Countdown countdown;
    private volatile boolean closing;
    private volatile boolean lastOrders;

    private GameCluster(ActorSystem<Void> system, Voice voice) {
        this.system = system;
        this.voice = voice;
        this.membership = new Membership(system);
        this.sharding = ClusterSharding.get(system);
        this.countdown = new Countdown(system, localSessions);
        system.getWhenTerminated()
                .whenComplete((done, _) -> {
                    if (!closing) {
                        removed.complete(done);
                    }
                });
    }

    /// Starts the node and joins it to the cluster of the `seeds`, again and again until one of
    /// them answers; without seeds it is a cluster by itself. What comes in before it is up waits.
    public static GameCluster start(
            Game game, Address address, List<Address> seeds, Duration heartbeatPause) {
        return start(game, address, seeds, NodeSettings.heartbeatPause(heartbeatPause));
    }

    /// As [#start(Game, Address, List, Duration)], with settings that go before those of
    /// `zev-mud-cluster.conf`.
    static GameCluster start(Game game, Address address, List<Address> seeds, Config more) {
        var node =
                new GameCluster(
                        NodeSettings.system(address, seeds.size(), more),
                        new Voice(game.translations(), game.channels()));
        node.host(game);
        node.membership.join(seeds);
        return node;
    }

    private void host(Game game) {
        var metrics = new EngineMetrics(game.metrics());
        var zoneShared =
                new ZoneShared(
                        game.areas().stream()
                                .collect(Collectors.toMap(AreaDefinition::id, area -> area)),
                        game.zones(),
                        blocking,
                        new Interpreter(),
                        game.clock(),
                        game.random(),
                        game.linger(),
                        game.idle(),
                        metrics);
        MailboxDepths depths = MailboxDepths.of(system.classicSystem());
        depths.measure(game.metrics(), "zone");
        depths.measure(game.metrics(), "session");
        sharding.init(
                Entity.of(ZONES, entity -> ZoneOpening.of(entity, zoneShared))
                        .withEntityProps(MailboxSelector.fromConfig("zev-mud.mailbox.zone"))
                        .withStopMessage(new ZoneMessage.Stop()));
        var directory = new Directory(system);
        var reach = new Switchboard(directory, sharding, zoneShared.areas(), countdown);
        var sessionShared =
                new SessionShared(
                        game.accounts(),
                        game.sessions(),
                        game.settings(),
                        blocking,
                        directory,
                        new ChannelHub(system, localSessions),
                        new StaffDesk(
                                game.staff(), game.accounts(), game.reports(), reach, game.clock()),
                        new PostOffice(
                                game.post(),
                                game.settings(),
                                game.staff(),
                                game.reports(),
                                game.boards(),
                                BoardPlaces.of(game.areas()),
                                reach),
                        localSessions,
                        voice,
                        game.startArea().id(),
                        game.startArea().startRoom(),
                        game.linger(),
                        game.clock(),
                        metrics,
                        game.outputs());
        var watch = new OutageWatch(game.zones().health(), localSessions);
        var _ =
                system.scheduler()
                        .scheduleWithFixedDelay(
                                OutageWatch.INTERVAL,
                                OutageWatch.INTERVAL,
                                watch::look,
                                system.executionContext());
        sharding.init(
                Entity.of(SESSIONS, entity -> SessionOpening.of(entity, sessionShared))
                        .withEntityProps(MailboxSelector.fromConfig("zev-mud.mailbox.session"))
                        .withStopMessage(new SessionMessage.Stop()));
    }

    @Override
    public Link attach(Entry entry, Attachment attachment, ClientPort port) {
        return switch (entry) {
            case Entry.Player(var character) -> link(character.id(), attachment, port, null);
            case Entry.Guest() -> {
                byte[] bytes = new byte[GUEST_NAME_BYTES];
                ThreadLocalRandom.current().nextBytes(bytes);
                yield link(
                        CharacterId.guest(attachment.id()),
                        attachment,
                        port,
                        "Guest-" + HexFormat.of().formatHex(bytes));
            }
        };
    }

    @Override
    public Link resume(String session, Attachment attachment, ClientPort port) {
        if (session.isBlank()) {
            port.send(new ToClient.Refused(RefusedReason.UNKNOWN));
            return NOWHERE;
        }
        return link(new CharacterId(session), attachment, port, null);
    }

    private Link link(
            CharacterId character,
            Attachment attachment,
            ClientPort port,
            @Nullable String guestName) {
        ActorRef<ConnectionMessage> connection =
                system.systemActorOf(
                        ConnectionActor.of(
                                new ConnectionActor.Plan(
                                        attachment,
                                        guestName,
                                        port,
                                        sharding.entityRefFor(SESSIONS, character.value()),
                                        localConnections)),
                        "connection-" + attachment.id(),
                        Props.empty());
        return new Link() {
            @Override
            public void input(long id, String line) {
                connection.tell(new ConnectionMessage.Typed(id, line));
            }

            @Override
            public void acknowledged(long seq) {
                connection.tell(new ConnectionMessage.Shown(seq));
            }

            @Override
            public void described(ClientDescription client) {
                connection.tell(new ConnectionMessage.Described(client));
            }

            @Override
            public void confirmed(Matter matter) {
                connection.tell(new ConnectionMessage.Confirmed(matter));
            }

            @Override
            public void detached() {
                connection.tell(new ConnectionMessage.Closed());
            }
        };
    }

    /// How many sessions are in play on this node.
    public int sessionsInPlay() {
        return localSessions.size();
    }

    /// How many nodes the cluster has that are up, as this one sees it; 0 until it is up itself.
    public int nodes() {
        return membership.nodes();
    }

    /// Where the other nodes reach this one.
    public Address address() {
        return membership.address();
    }

    /// Completes when the others have removed this node from the cluster, or it had to give up: it
    /// holds nothing any more and must be started again. Never after [#close()].
    public CompletionStage<?> removed() {
        return removed.minimalCompletionStage();
    }

    /// Completes with the reason when the staff have all nodes end, this one among them, and the
    /// time for it has come.
    public CompletionStage<String> shutDown() {
        return countdown
                .over()
                .thenApply(reason -> {
                    lastOrders = true;
                    return reason;
                });
    }

    /// Whether no other node takes over what this one holds.
    private boolean nobodyFollows() {
        return lastOrders || membership.nodes() <= 1;
    }

    /// Before [#close()]: the connections are told to come back, within `limit`. Their sessions go
    /// on at another node, or, if there is none, at the next start.
    public void drain(Duration limit) throws InterruptedException {
        if (!nobodyFollows()) {
            localConnections.tellGradually(move(), GOING);
        } else {
            sendAway();
        }
        if (!localConnections.awaitNone(limit.toMillis())) {
            LOG.warn("{} connections did not end", localConnections.size());
        }
    }

    /// Tells every connection that is still there to come back, to whatever node answers then.
    private void sendAway() {
        localConnections.tellAll(move());
    }

    private ConnectionMessage move() {
        return new ConnectionMessage.Move(
                new ToClient.Show(0, List.of(voice.texts().line("session.shutdown"))));
    }

    /// Hands zones and sessions over, each saved, and leaves the cluster. What the last node hands
    /// over waits in the database for whoever starts next.
    @Override
    public void close() {
        closing = true;
        sendAway();
        if (nobodyFollows()) {
            restSessions();
        }
        CompletionStage<Done> done =
                CoordinatedShutdown.get(system)
                        .runAll(CoordinatedShutdown.actorSystemTerminateReason());
        await(done);
        await(system.getWhenTerminated());
        blocking.close();
    }

    /// Where no other node takes the zones, a session that misses its zone would ask for it in
    /// vain, and sharding would wait for the answer.
    private void restSessions() {
        localSessions.tellAll(new SessionMessage.Stop());
        try {
            if (!localSessions.awaitNone(LAST_SESSIONS.toMillis())) {
                LOG.warn("{} sessions did not come to rest", localSessions.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends as a node that is killed: nothing is saved, nobody is told.
    void kill() {
        closing = true;
        system.terminate();
        await(system.getWhenTerminated());
        blocking.close();
    }

    private static void await(CompletionStage<Done> done) {
        try {
            done.toCompletableFuture().get(CLOSING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("the cluster node did not stop in order", e);
        }
    }
}
