package dev.zevmud.server.cluster;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.server.command.Interpreter;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.ZoneRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;
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

    /// What the game is made of on this node. `areas` must hold `startArea`.
    public record Game(
            List<AreaDefinition> areas,
            AreaDefinition startArea,
            ZoneRepository zones,
            AccountRepository accounts,
            Duration linger,
            Clock clock,
            RandomGenerator random) {}

    /// Where this node is reached by the others; port 0 takes any free one.
    public record Address(String host, int port) {}

    /// The link of a connection that leads to no session.
    private static final Link NOWHERE =
            new Link() {
                @Override
                public void input(long id, String line) {}

                @Override
                public void acknowledged(long seq) {}

                @Override
                public void detached() {}
            };

    private final ActorSystem<Void> system;
    private final Blocking blocking = new Blocking();
    private final LocalSessions localSessions = new LocalSessions();
    private final ClusterSharding sharding;

    private GameCluster(ActorSystem<Void> system) {
        this.system = system;
        this.sharding = ClusterSharding.get(system);
    }

    /// Starts the node and joins it to itself; what comes in before it is up waits.
    public static GameCluster start(Game game, Address address) {
        return start(game, address, ConfigFactory.empty());
    }

    /// As [#start(Game, Address)], with settings that go before those of `zev-mud-cluster.conf`.
    static GameCluster start(Game game, Address address, Config more) {
        Config where =
                ConfigFactory.parseMap(
                        Map.of(
                                "pekko.remote.artery.canonical.hostname", address.host(),
                                "pekko.remote.artery.canonical.port", address.port()));
        Config config =
                more.withFallback(where).withFallback(ConfigFactory.load("zev-mud-cluster"));
        ActorSystem<Void> system = ActorSystem.create(Behaviors.empty(), "zev-mud", config);
        Cluster cluster = Cluster.get(system);
        var node = new GameCluster(system);
        node.host(game);
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
        return node;
    }

    private void host(Game game) {
        var zoneShared =
                new ZoneActor.Shared(
                        game.areas().stream()
                                .collect(Collectors.toMap(AreaDefinition::id, area -> area)),
                        game.zones(),
                        blocking,
                        new Interpreter(),
                        game.clock(),
                        game.random());
        sharding.init(
                Entity.of(ZONES, entity -> ZoneActor.of(entity.getEntityId(), zoneShared))
                        .withStopMessage(new ZoneMessage.Stop()));
        var sessionShared =
                new SessionActor.Shared(
                        game.accounts(),
                        blocking,
                        new Directory(system),
                        localSessions,
                        Voice.of(Locale.ENGLISH),
                        game.startArea().id(),
                        game.startArea().startRoom(),
                        game.linger());
        sharding.init(
                Entity.of(SESSIONS, entity -> SessionActor.of(entity, sessionShared))
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
                        ConnectionActor.of(port), "connection-" + attachment.id(), Props.empty());
        EntityRef<SessionMessage> session = sharding.entityRefFor(SESSIONS, character.value());
        session.tell(new SessionMessage.Attach(attachment, connection, guestName));
        return new Link() {
            @Override
            public void input(long id, String line) {
                session.tell(new SessionMessage.Input(attachment.id(), id, line));
            }

            @Override
            public void acknowledged(long seq) {
                session.tell(new SessionMessage.Acknowledged(attachment.id(), seq));
            }

            @Override
            public void detached() {
                session.tell(new SessionMessage.Detach(attachment.id()));
                connection.tell(new ConnectionMessage.Closed());
            }
        };
    }

    /// How many sessions are in play on this node.
    public int sessionsInPlay() {
        return localSessions.size();
    }

    /// Ends every session here, saved and told, within `limit`.
    public void drain(Duration limit) throws InterruptedException {
        localSessions.tellAll(new SessionMessage.End(ByeReason.SHUTDOWN));
        if (!localSessions.awaitNone(limit.toMillis())) {
            LOG.error(
                    "{} sessions were not saved within {} s",
                    localSessions.size(),
                    limit.toSeconds());
        }
    }

    /// Stops the zones, each saved, and leaves the cluster.
    @Override
    public void close() {
        system.terminate();
        try {
            system.getWhenTerminated().toCompletableFuture().get(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("the cluster node did not stop in order", e);
        }
        blocking.close();
    }
}
