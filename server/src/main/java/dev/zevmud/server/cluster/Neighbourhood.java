package dev.zevmud.server.cluster;

import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Surroundings;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.post.PostCall;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.StaffCommand;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.LeaveReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a session reaches in the cluster: its zone; the other sessions, by sharding; the directory
/// of this node, the settings in the store. Owned by the session's actor.
final class Neighbourhood implements Surroundings {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbourhood.class);

    private final CharacterId id;
    private final SessionShared shared;
    private final ClusterSharding sharding;
    private final Duration linger;
    private final ZoneLink zone;
    private final ActorRef<SessionMessage> self;
    private final Supplier<@Nullable String> trace;

    Neighbourhood(
            CharacterId id,
            ActorRef<SessionMessage> self,
            ZoneLink zone,
            SessionShared shared,
            ClusterSharding sharding,
            Duration linger,
            Supplier<@Nullable String> trace) {
        this.id = id;
        this.self = self;
        this.zone = zone;
        this.shared = shared;
        this.sharding = sharding;
        this.linger = linger;
        this.trace = trace;
    }

    @Override
    public OutputLog outputLog() {
        return shared.outputLog();
    }

    @Override
    public void command(long inputId, String line) {
        zone.tell(new ZoneMessage.Command(id, inputId, line, trace.get()));
    }

    @Override
    public void executed(long inputId) {
        zone.tell(new ZoneMessage.Executed(id, inputId));
    }

    @Override
    public void look() {
        zone.tell(new ZoneMessage.Look(id));
    }

    @Override
    public void leave(LeaveReason reason) {
        zone.tell(new ZoneMessage.Leave(id, reason, self));
    }

    @Override
    public Optional<Present> find(String name) {
        return shared.directory().find(name);
    }

    @Override
    public List<Present> present() {
        return shared.directory().present();
    }

    @Override
    public void tell(CharacterId to, Present from, String words) {
        sharding.entityRefFor(GameCluster.SESSIONS, to.value())
                .tell(new SessionMessage.Tell(from, words));
    }

    @Override
    public void speak(ChannelLine line) {
        shared.channels().speak(line);
    }

    @Override
    public List<ChannelLine> spoken(String channel) {
        return shared.channels().spoken(channel);
    }

    @Override
    public void keep(Settings settings) {
        if (!id.isGuest()) {
            shared.keep(id, settings);
        }
    }

    @Override
    public void staff(
            long inputId,
            Present who,
            String address,
            StaffCommand command,
            String rest,
            Texts texts) {
        var _ =
                shared.blocking()
                        .supply(() ->
                                shared.desk().execute(who, inputId, address, command, rest, texts))
                        .whenComplete((outcome, failure) -> {
                            if (failure != null) {
                                LOG.error("the command {} of the staff failed", command, failure);
                            }
                            self.tell(new SessionMessage.StaffAnswered(inputId, outcome));
                        });
    }

    @Override
    public void post(long inputId, PostCall call) {
        var _ =
                shared.blocking()
                        .supply(() -> shared.post().execute(call))
                        .exceptionally(failure -> {
                            LOG.error("the command {} failed", call.command(), failure);
                            return Outcome.of(call.texts().sentence("post.trouble"));
                        })
                        .thenAccept(outcome ->
                                self.tell(new SessionMessage.StaffAnswered(inputId, outcome)));
    }

    @Override
    public void order(CharacterId to, Order order) {
        sharding.entityRefFor(GameCluster.SESSIONS, to.value())
                .tell(new SessionMessage.Ordered(order));
    }

    @Override
    public Instant now() {
        return shared.clock().instant();
    }

    @Override
    public int lingerSeconds() {
        return Math.toIntExact(linger.toSeconds());
    }
}
