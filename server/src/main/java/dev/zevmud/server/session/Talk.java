package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.CommChannel;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.GmcpPayload;
import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.session.talk.Ears;
import dev.zevmud.server.session.talk.Pace;
import dev.zevmud.server.world.Channel;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// How one session talks over distances, and whom it hears: the channels, and those that its player
/// ignores.
final class Talk {

    /// What reaches many, or somebody far away: it may not come too fast.
    private static final Set<String> FAR = Set.of("tell", "reply", "shout");

    private static final int HISTORY = 20;

    /// Characters that may be said on a channel at once.
    private static final int MAX_WORDS = 500;

    private final Present self;
    private final Surroundings surroundings;
    private final CommandTable commands;
    private final Manner manner;
    private final Pace pace = new Pace();

    Talk(Present self, Surroundings surroundings, CommandTable commands, Manner manner) {
        this.self = self;
        this.surroundings = surroundings;
        this.commands = commands;
        this.manner = manner;
    }

    /// Whether the command would reach others from afar, and its player has said too much just now.
    boolean tooFast(String command, String rest) {
        boolean far = FAR.contains(command) || speaks(command, rest);
        return far && !rest.isBlank() && !pace.speaks(surroundings.now());
    }

    /// Whether the command says something on a channel.
    boolean speaks(String command, String rest) {
        return commands.channel(command).isPresent()
                && !rest.isBlank()
                && !List.of("history", "on", "off").contains(rest.strip().toLowerCase(Locale.ROOT));
    }

    private Ears ears() {
        return manner.settings().hearing();
    }

    boolean ignores(String name) {
        return ears().ignores(name);
    }

    /// What is left of the events for somebody who ignores others.
    List<GameEvent> heard(List<GameEvent> events) {
        return ears().names().isEmpty()
                ? events
                : events.stream()
                        .filter(event ->
                                !(event instanceof GameEvent.Uttered uttered
                                        && ignores(uttered.speaker())))
                        .toList();
    }

    /// A line that came in; nothing when it is not for this player's ears.
    List<OutputItem> heard(ChannelLine line) {
        boolean wanted =
                !line.speaker().equals(self.id())
                        && ears().hears(line.channel())
                        && !ignores(line.name())
                        && commands.channel(line.channel()).isPresent();
        return wanted ? shown(line) : List.of();
    }

    private List<OutputItem> shown(ChannelLine line) {
        String key = manner.spoken() ? "channel.spoken" : "channel.line";
        return said(
                line.channel(),
                line.name(),
                manner.texts().sentence(key, line.channel(), line.name(), line.words()));
    }

    /// A sentence that somebody said, also as data.
    static List<OutputItem> said(String channel, String speaker, String shown) {
        return List.of(Texts.lines(shown), data(new CommChannel.Text(channel, speaker, shown)));
    }

    /// The channels that are on, for the client's panel; nothing where there are none at all.
    List<OutputItem> listing() {
        if (commands.channels().isEmpty()) {
            return List.of();
        }
        return List.of(
                data(
                        new CommChannel.Listing(
                                commands.channels().stream()
                                        .filter(channel -> ears().hears(channel.id()))
                                        .map(channel ->
                                                new CommChannel.Channel(
                                                        channel.id(), channel.id(), channel.id()))
                                        .toList())));
    }

    private static OutputItem data(GmcpPayload payload) {
        GmcpMessage message = payload.toMessage();
        return new OutputItem.Gmcp(message.name(), message.data());
    }

    /// A channel's own command: `gossip hello`, `gossip`, `gossip history`, `gossip off`.
    List<OutputItem> channel(Channel channel, String rest) {
        String words = rest.strip();
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "", "history" -> List.of(history(channel));
            case "on", "off" -> turn(channel, words.equalsIgnoreCase("on"));
            default -> speak(channel, words);
        };
    }

    private List<OutputItem> speak(Channel channel, String words) {
        if (self.id().isGuest() && !channel.guests()) {
            return List.of(manner.texts().line("channel.guest", channel.id()));
        }
        if (!ears().hears(channel.id())) {
            return List.of(manner.texts().line("channel.closed", channel.id()));
        }
        if (words.codePointCount(0, words.length()) > MAX_WORDS) {
            return List.of(manner.texts().line("channel.too-long", MAX_WORDS));
        }
        var line =
                new ChannelLine(
                        UUID.randomUUID().toString(),
                        channel.id(),
                        self.id(),
                        self.name(),
                        words,
                        surroundings.now());
        surroundings.speak(line);
        return shown(line);
    }

    private OutputItem history(Channel channel) {
        List<ChannelLine> lines =
                surroundings.spoken(channel.id()).stream()
                        .filter(line -> !ignores(line.name()))
                        .toList();
        if (lines.isEmpty()) {
            return manner.texts().line("channel.silent", channel.id());
        }
        var shown = new ArrayList<String>();
        shown.add(manner.texts().sentence("channel.history", channel.id()));
        lines.stream()
                .skip(Math.max(0, lines.size() - HISTORY))
                .map(line ->
                        manner.texts()
                                .sentence(
                                        "channel.past",
                                        time(line.time()),
                                        line.name(),
                                        line.words()))
                .forEach(shown::add);
        return Texts.lines(shown.toArray(String[]::new));
    }

    /// With the day, unless it is today.
    private String time(Instant instant) {
        var then = instant.atOffset(ZoneOffset.UTC);
        LocalDate today = surroundings.now().atOffset(ZoneOffset.UTC).toLocalDate();
        String pattern = then.toLocalDate().equals(today) ? "HH:mm 'UTC'" : "d MMM HH:mm 'UTC'";
        return DateTimeFormatter.ofPattern(pattern, manner.tongue().locale()).format(then);
    }

    /// `channels`, `channels gossip off`.
    List<OutputItem> channels(String rest) {
        String[] words = rest.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        if (words[0].isEmpty()) {
            return List.of(overview());
        }
        Optional<Channel> channel = commands.channel(words[0]);
        if (channel.isEmpty()) {
            return List.of(manner.texts().line("channel.unknown", words[0]));
        }
        if (words.length < 2 || !Set.of("on", "off").contains(words[1])) {
            return List.of(manner.texts().line("channel.usage", channel.get().id()));
        }
        return turn(channel.get(), words[1].equals("on"));
    }

    private OutputItem overview() {
        if (commands.channels().isEmpty()) {
            return manner.texts().line("channel.none");
        }
        var lines = new ArrayList<String>();
        lines.add(manner.texts().sentence("channel.title"));
        for (Channel channel : commands.channels()) {
            lines.add(
                    manner.texts()
                            .sentence(
                                    ears().hears(channel.id()) ? "channel.on" : "channel.off",
                                    channel.id(),
                                    channel.about(manner.tongue().locale().getLanguage())));
        }
        lines.add(manner.texts().sentence("channel.hint"));
        return Texts.lines(lines.toArray(String[]::new));
    }

    private List<OutputItem> turn(Channel channel, boolean on) {
        keep(ears().with(channel.id(), on));
        var items = new ArrayList<OutputItem>();
        items.add(
                manner.texts().line(on ? "channel.turned-on" : "channel.turned-off", channel.id()));
        items.addAll(listing());
        return items;
    }

    /// `ignore`, `ignore tom`; the same name again ends it.
    OutputItem ignore(String rest) {
        String name = rest.strip().split("\\s+", 2)[0];
        if (name.isEmpty()) {
            List<String> names = ears().names();
            return names.isEmpty()
                    ? manner.texts().line("ignore.none")
                    : manner.texts().line("ignore.list", String.join(", ", names));
        }
        if (ignores(name)) {
            keep(ears().ignoring(name, false));
            return manner.texts().line("ignore.ends", name);
        }
        Optional<Present> found = surroundings.find(name);
        if (found.isEmpty()) {
            return manner.texts().line("tell.nobody", name);
        }
        if (found.get().id().equals(self.id())) {
            return manner.texts().line("ignore.self");
        }
        if (ears().full()) {
            return manner.texts().line("ignore.full", Ears.MAX_IGNORED);
        }
        keep(ears().ignoring(found.get().name(), true));
        return manner.texts().line("ignore.begins", found.get().name());
    }

    private void keep(Ears ears) {
        var chosen = manner.settings().withHearing(ears);
        if (manner.choose(chosen)) {
            surroundings.keep(chosen);
        }
    }
}
