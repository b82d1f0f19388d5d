package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientDescription;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.Arrival;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Position;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.Belonging;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Shown;
import dev.zevmud.server.world.event.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;
import org.apache.pekko.serialization.SerializerWithStringManifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nodes of two releases understand each other: every message that crosses nodes is read as it was
/// written, and what an older release wrote can still be read.
class MessagesIT {

    /// One line a message: its manifest, a tab, its JSON as version 1 wrote it. Lines are added,
    /// never changed.
    private static final Path WRITTEN_BY_VERSION_1 =
            Path.of("src", "test", "resources", "cluster-messages-1.txt");

    private static final CharacterId MIRA = new CharacterId("mira");
    private static final Present SELF = new Present(MIRA, "Mira", CharacterClass.MAGE, 3);
    private static final CharacterState STATE =
            CharacterState.create(MIRA, "Mira", CharacterClass.MAGE, "meadow", "gate");

    private static final ChannelLine LINE =
            new ChannelLine(
                    "id", "gossip", MIRA, "Mira", "hello", Instant.parse("2026-01-01T00:00:00Z"));

    /// What an actor says to itself, or to one on its own node.
    private static final Set<Class<?>> AT_HOME =
            Set.of(
                    ZoneMessage.Keeping.class,
                    ZoneMessage.Loaded.class,
                    ZoneMessage.LoadFailed.class,
                    ZoneMessage.Wake.class,
                    ZoneMessage.SessionGone.class,
                    ZoneMessage.Orphaned.class,
                    ZoneMessage.Sleep.class,
                    SessionMessage.Known.class,
                    SessionMessage.Kept.class,
                    SessionMessage.Heard.class,
                    HubMessage.Speak.class,
                    HubMessage.Hubs.class,
                    CountdownMessage.Everywhere.class,
                    CountdownMessage.Left.class,
                    CountdownMessage.Nodes.class,
                    SessionMessage.Found.class,
                    SessionMessage.LookUpFailed.class,
                    SessionMessage.StaffAnswered.class,
                    SessionMessage.StandingIs.class,
                    SessionMessage.TryAgain.class,
                    SessionMessage.Tick.class,
                    SessionMessage.LingerOver.class,
                    SessionMessage.Stop.class,
                    ConnectionMessage.Typed.class,
                    ConnectionMessage.Described.class,
                    ConnectionMessage.Confirmed.class,
                    SessionMessage.Erased.class,
                    ConnectionMessage.Shown.class,
                    ConnectionMessage.Tick.class,
                    ConnectionMessage.Move.class,
                    ConnectionMessage.Closed.class);

    private static ActorSystem<Void> system;
    private static Serialization serialization;

    @BeforeAll
    static void start() {
        system =
                NodeSettings.system(
                        new GameCluster.Address("127.0.0.1", 0), 0, ConfigFactory.empty());
        serialization = SerializationExtension.get(Adapter.toClassic(system));
    }

    @AfterAll
    static void stop() {
        system.terminate();
    }

    private static List<ClusterMessage> samples() {
        var shown =
                new Shown(
                        7,
                        List.of(
                                GameEvent.Message.of("walk.leaves", Arg.words("Tom")),
                                new GameEvent.VitalsChanged(new Vitals(1, 2, 3, 4, 5, 6)),
                                new GameEvent.StatusChanged(
                                        new Status(
                                                "Mira",
                                                CharacterClass.MAGE,
                                                3,
                                                300,
                                                600,
                                                7,
                                                Position.STANDING,
                                                "a rat",
                                                List.of(AffectKind.POISON)),
                                        true),
                                new GameEvent.BelongingsChanged(
                                        List.of(
                                                new Belonging(
                                                        "1",
                                                        "a sword",
                                                        Slot.WEAPON,
                                                        Slot.WEAPON,
                                                        false)))),
                        9);
        var walks = new Arrival.Walks("meadow", "gate");
        var show =
                new ToClient.Show(
                        4, List.of(new OutputItem.Text(List.of(StyledLine.plain("hello")))));
        return List.of(
                new ZoneMessage.Enter(MIRA, system.deadLetters(), "stay", 7, walks, STATE),
                new ZoneMessage.Command(MIRA, 9, "north", null),
                new ZoneMessage.Executed(MIRA, 9),
                new ZoneMessage.Look(MIRA),
                new ZoneMessage.Leave(MIRA, LeaveReason.QUIT, system.deadLetters()),
                new ZoneMessage.Heard(MIRA, "stay", 7),
                new ZoneMessage.Transfer(MIRA, "wood", "clearing"),
                new ZoneMessage.Fetch(MIRA, MIRA),
                new ZoneMessage.Reset(),
                new ZoneMessage.Knock(MIRA, system.deadLetters()),
                new ZoneMessage.Knocked(MIRA, true),
                new SessionMessage.Attach(
                        new Attachment("c", true, false, new Attachment.Resume("token", 3)),
                        system.deadLetters(),
                        null,
                        true,
                        true,
                        3,
                        true),
                new SessionMessage.Detach("c"),
                new SessionMessage.Input("c", 1, 9, "north"),
                new SessionMessage.Acknowledged("c", 3),
                new SessionMessage.Confirmed("c", Matter.DELETE_CHARACTER),
                new SessionMessage.Described(
                        "c",
                        new ClientDescription(
                                "tintin",
                                "2",
                                "xterm",
                                80,
                                24,
                                ClientDescription.Colors.TRUE_COLOR,
                                "UTF-8",
                                false,
                                true,
                                List.of("NAWS"),
                                List.of("char"))),
                new SessionMessage.Tell(SELF, "hello"),
                new SessionMessage.Ordered(
                        new Order.Notice("mute.begins", List.of("then", "spam"))),
                new SessionMessage.Ordered(
                        new Order.StaffNotice("outage.begins", List.of("no route"))),
                new SessionMessage.Ordered(new Order.Kick("spam")),
                new SessionMessage.Ordered(new Order.KickFrom("192.0.2.0/24", "spam")),
                new SessionMessage.Ordered(
                        new Order.StandingChanged(new Order.Notice("mute.ends", List.of()))),
                new SessionMessage.Ordered(new Order.Force("say hello")),
                new SessionMessage.Ordered(new Order.GoTo("wood", "clearing")),
                new SessionMessage.Ordered(new Order.Fetch(MIRA)),
                new SessionMessage.Ordered(new Order.Snoop(MIRA, "Mira", true)),
                new SessionMessage.Ordered(new Order.Overheard("Tom", List.of("hello"))),
                new SessionMessage.Entered(
                        system.deadLetters(), 3, "stay", 6, List.of(shown), SELF, 9, 8, true),
                new SessionMessage.EnterFailed("stay", true, "elsewhere"),
                new SessionMessage.Perceived("stay", 3, shown),
                new SessionMessage.Durable(9),
                new SessionMessage.Departed("stay", "wood", walks, 9, null),
                new SessionMessage.ZoneGone("stay"),
                new SessionMessage.Left(),
                new ConnectionMessage.Attached(system.deadLetters(), 1, 3),
                new ConnectionMessage.SessionGone(),
                new ConnectionMessage.StillThere(),
                new ConnectionMessage.Deliver(show, 1),
                new Directory.Entry(SELF, "node"),
                new HubMessage.Spoken(LINE),
                new HubMessage.Recall(system.deadLetters()),
                new HubMessage.Remembered(List.of(LINE)),
                new CountdownMessage.Begin(300, "a new release"),
                new CountdownMessage.Cancel());
    }

    private static SerializerWithStringManifest serializer(ClusterMessage message) {
        return (SerializerWithStringManifest) serialization.findSerializerFor(message);
    }

    private static Object read(String manifest, String json) {
        return serialization
                .deserialize(
                        json.getBytes(StandardCharsets.UTF_8),
                        serializer(new ZoneMessage.Look(MIRA)).identifier(),
                        manifest)
                .get();
    }

    private static String line(ClusterMessage message) {
        return serializer(message).manifest(message)
                + "\t"
                + new String(serialization.serialize(message).get(), StandardCharsets.UTF_8);
    }

    @Test
    void everyMessageIsReadAsItWasWritten() {
        for (ClusterMessage message : samples()) {
            String[] written = line(message).split("\t", 2);
            assertThat(read(written[0], written[1])).isEqualTo(message);
        }
    }

    @Test
    void everyMessageThatCrossesNodesIsAmongThem() {
        Set<Class<?>> sampled =
                samples().stream().map(Object::getClass).collect(Collectors.toSet());
        Stream.of(
                        ZoneMessage.class,
                        SessionMessage.class,
                        ConnectionMessage.class,
                        HubMessage.class,
                        CountdownMessage.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .filter(type -> !AT_HOME.contains(type))
                .forEach(type -> assertThat(sampled).contains(type));
    }

    @Test
    void whatVersion1WroteIsStillRead() throws IOException {
        List<Object> read = new ArrayList<>();
        for (String line : Files.readAllLines(WRITTEN_BY_VERSION_1)) {
            String[] parts = line.split("\t", 2);
            read.add(read(parts[0], parts[1]));
        }
        assertThat(read)
                .filteredOn(message -> !mentionsAnActor(message))
                .containsExactlyElementsOf(
                        samples().stream().filter(message -> !mentionsAnActor(message)).toList());
        assertThat(read).hasSameSizeAs(samples());
    }

    /// References name the node that wrote them, another one at each run.
    private static boolean mentionsAnActor(Object message) {
        return message.toString().contains("deadLetters");
    }

    @Test
    void whatANextReleaseAddsIsSkipped() {
        assertThat(
                        read(
                                ZoneMessage.Executed.class.getName(),
                                "{\"type\":\"executed\",\"character\":{\"value\":\"mira\",\"era\":2},\"inputId\":9,\"new\":[1]}"))
                .isEqualTo(new ZoneMessage.Executed(MIRA, 9));
    }
}
