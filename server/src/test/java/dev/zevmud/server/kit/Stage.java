package dev.zevmud.server.kit;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.command.Interpreter;
import dev.zevmud.server.content.ChannelReader;
import dev.zevmud.server.content.TranslationReader;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientDescription;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Session;
import dev.zevmud.server.session.Surroundings;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.post.BoardPlaces;
import dev.zevmud.server.session.post.PostCall;
import dev.zevmud.server.session.post.PostOffice;
import dev.zevmud.server.session.report.ReportRepository;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.settings.SettingsRepository;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.StaffReach;
import dev.zevmud.server.session.staff.StaffRepository;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Arrival;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Departure;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.ZoneCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// The shipped world with whole sessions in it, as players see it: what is typed goes through the
/// session to the zone, what is shown comes back rendered. No cluster, no net, no store; a clock
/// that the test moves.
public final class Stage {

    private static final Voice VOICE = voice();

    private final Map<String, Zone> zones = new LinkedHashMap<>();
    private final Map<CharacterId, Actor> actors = new LinkedHashMap<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<ChannelLine> spoken = new ArrayList<>();
    private final Interpreter interpreter = new Interpreter();
    private final PostOffice office = office();
    private final Random random;
    private Instant now = Dungeon.START;

    private static Voice voice() {
        try {
            Path world = Path.of("world");
            return new Voice(
                    TranslationReader.read(world),
                    ChannelReader.read(world, new CommandTable().words()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stage(long seed) {
        random = new Random(seed);
        for (AreaDefinition area : Realm.SHIPPED) {
            zones.put(area.id(), new Zone(area, 1, null, List.of(), now));
        }
        zones.values().forEach(zone -> deliver(wake(zone), null, 0));
    }

    /// Somebody in play.
    public final class Actor {
        private final Present self;
        private final Session session;
        private final List<OutputItem> items = new ArrayList<>();
        private Zone zone;

        private Actor(Present self, Zone zone, Settings settings) {
            this.self = self;
            this.zone = zone;
            this.session = new Session(self, 0, surroundings(this), VOICE, settings);
        }

        /// What the line shows, with the prompt.
        public String type(String line) {
            items.clear();
            session.input("c", 0, line);
            settle();
            return seen();
        }

        public String seen() {
            return items.stream()
                    .map(item ->
                            switch (item) {
                                case OutputItem.Text(var lines) ->
                                        lines.stream()
                                                .map(line -> line.text())
                                                .collect(Collectors.joining("\n"));
                                case OutputItem.Prompt(var spans) ->
                                        spans.stream()
                                                .map(span -> span.text())
                                                .collect(Collectors.joining());
                                case OutputItem.Gmcp _, OutputItem.Echo _ -> "";
                            })
                    .collect(Collectors.joining("\n"));
        }

        public List<OutputItem> items() {
            return List.copyOf(items);
        }

        private void hears(ToClient message) {
            if (message instanceof ToClient.Show show) {
                items.addAll(show.items());
            } else if (message instanceof ToClient.Describe) {
                later.add(() -> session.described("c", CLIENT));
            } else if (message instanceof ToClient.Confide asked) {
                Texts texts = new Languages().in(asked.language());
                items.add(
                        switch (asked.matter()) {
                            case PASSWORD -> texts.prompt("password.now.prompt");
                            case DELETE_CHARACTER -> texts.line("delete.character.warning");
                            case DELETE_ACCOUNT -> texts.line("delete.account.warning");
                        });
            }
        }
    }

    private static final ClientDescription CLIENT =
            new ClientDescription(
                    "Mudlet",
                    "4.17",
                    "xterm",
                    80,
                    24,
                    ClientDescription.Colors.SIXTEEN,
                    "UTF-8",
                    false,
                    true,
                    List.of("GMCP"),
                    List.of("char"));

    /// A new character of this name in the room `area:room`.
    public Actor player(String name, CharacterClass of, String at, Settings settings) {
        String area = at.substring(0, at.indexOf(':'));
        CharacterState state =
                CharacterState.create(
                        new CharacterId(name.toLowerCase(Locale.ROOT)),
                        name,
                        of,
                        area,
                        at.substring(area.length() + 1));
        Actor actor =
                new Actor(new Present(state.id(), name, of, state.level()), zone(area), settings);
        actors.put(state.id(), actor);
        actor.session.attach(actor::hears, new Attachment("c", false, false, null));
        enter(actor, state, List.of(), new Arrival.Wakes());
        settle();
        return actor;
    }

    private Zone zone(String area) {
        return Objects.requireNonNull(zones.get(area), area);
    }

    private void enter(Actor actor, CharacterState state, List<ItemState> items, Arrival arrival) {
        actor.zone = zone(state.zone());
        Turn turn = new Turn(now, random);
        actor.zone.enter(state, items, arrival, turn);
        deliver(turn, null, 0);
    }

    /// Lets time go by in all zones.
    public void pass(long seconds) {
        Instant end = now.plus(Duration.ofSeconds(seconds));
        while (now.isBefore(end)) {
            now = now.plusMillis(500);
            zones.values().forEach(zone -> deliver(wake(zone), null, 0));
            settle();
        }
    }

    private Turn wake(Zone zone) {
        Turn turn = new Turn(now, random);
        zone.wake(turn);
        return turn;
    }

    private void settle() {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
    }

    private void execute(Actor actor, long inputId, String line) {
        Turn turn = new Turn(now, random);
        interpreter.execute(actor.zone, actor.self.id(), inputId, line, turn);
        deliver(turn, actor, inputId);
        turn.departures().forEach(departure -> depart(actor.zone, departure));
        actor.session.durable(inputId);
    }

    private void depart(Zone zone, Departure departure) {
        zone.takeCheckpoint();
        Turn turn = new Turn(now, random);
        zone.depart(departure, turn);
        deliver(turn, null, 0);
        CharacterState there = Objects.requireNonNull(turn.departed());
        ZoneCheckpoint saved = Objects.requireNonNull(zone.takeCheckpoint());
        List<ItemState> items =
                saved.items().stream().filter(item -> item.zone().equals(there.zone())).toList();
        enter(
                Objects.requireNonNull(actors.get(there.id())),
                there,
                items,
                new Arrival.Walks(zone.id(), departure.room()));
    }

    /// To `actor` as the answer to its input.
    private void deliver(Turn turn, Actor actor, long inputId) {
        turn.shown()
                .forEach((id, events) -> {
                    Actor reader = actors.get(id);
                    if (reader != null && reader != actor) {
                        reader.session.perceived(events, 0);
                    }
                });
        if (actor != null) {
            actor.session.perceived(turn.shown().getOrDefault(actor.self.id(), List.of()), inputId);
        }
    }

    private Surroundings surroundings(Actor actor) {
        return (Surroundings)
                Proxy.newProxyInstance(
                        Surroundings.class.getClassLoader(),
                        new Class<?>[] {Surroundings.class},
                        (_, method, arguments) -> asked(actor, method, arguments));
    }

    private Object asked(Actor actor, Method method, Object[] of) {
        return switch (method.getName()) {
            case "command" -> then(() -> execute(actor, (long) of[0], (String) of[1]));
            case "executed" ->
                    then(() -> {
                        actor.zone.executed(actor.self.id(), (long) of[0]);
                        actor.session.durable((long) of[0]);
                    });
            case "leave" -> then(() -> leave(actor, (LeaveReason) of[0]));
            case "tell" ->
                    then(() ->
                            Objects.requireNonNull(actors.get((CharacterId) of[0]))
                                    .session
                                    .told((Present) of[1], (String) of[2]));
            case "speak" ->
                    then(() -> {
                        spoken.add((ChannelLine) of[0]);
                        actors.values().stream()
                                .filter(one -> one != actor)
                                .forEach(one -> one.session.heard((ChannelLine) of[0]));
                    });
            case "spoken" -> spoken.stream().filter(line -> line.channel().equals(of[0])).toList();
            case "post" -> then(() -> post(actor, (long) of[0], (PostCall) of[1]));
            case "order" -> then(() -> session(of[0]).ordered((Order) of[1]));
            case "present" -> present();
            case "find" -> find((String) of[0]);
            case "outputLog" -> OutputLog.NONE;
            case "now" -> now;
            default -> nothing(method.getReturnType());
        };
    }

    private Optional<Present> find(String name) {
        return present().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    private Session session(Object character) {
        return Objects.requireNonNull(actors.get((CharacterId) character)).session;
    }

    private void post(Actor actor, long inputId, PostCall call) {
        actor.session.staffAnswered(inputId, office.execute(call));
    }

    /// Nobody has chosen or done anything that the office would have to know of.
    private PostOffice office() {
        return new PostOffice(
                new LetterBoxes(name ->
                        find(name)
                                .map(one ->
                                        new CharacterSummary(
                                                one.id(),
                                                one.name(),
                                                one.characterClass(),
                                                one.level(),
                                                ""))),
                stub(SettingsRepository.class, Settings.NONE),
                stub(StaffRepository.class, Standing.NONE),
                stub(ReportRepository.class, new ReportRepository.Filing.Filed(1)),
                new NoteBoards(),
                BoardPlaces.of(Realm.SHIPPED),
                (StaffReach)
                        Proxy.newProxyInstance(
                                StaffReach.class.getClassLoader(),
                                new Class<?>[] {StaffReach.class},
                                (_, method, of) -> reached(method, of)));
    }

    private Object reached(Method method, Object[] of) {
        return switch (method.getName()) {
            case "find" -> find((String) of[0]);
            case "present" -> present();
            case "order" -> then(() -> session(of[0]).ordered((Order) of[1]));
            default -> nothing(method.getReturnType());
        };
    }

    /// Answers whatever asks for this type with this.
    private static <T> T stub(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) ->
                                method.getReturnType().isInstance(answer)
                                        ? answer
                                        : nothing(method.getReturnType())));
    }

    private static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 900;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        return type == List.class ? List.of() : null;
    }

    private Object then(Runnable step) {
        later.add(step);
        return null;
    }

    private void leave(Actor actor, LeaveReason reason) {
        Turn turn = new Turn(now, random);
        actor.zone.leave(actor.self.id(), reason, turn);
        deliver(turn, null, 0);
        actor.session.left(ByeReason.QUIT);
        actors.remove(actor.self.id());
    }

    private List<Present> present() {
        return actors.values().stream()
                .map(one -> one.self)
                .sorted(Comparator.comparing(Present::name))
                .toList();
    }
}
