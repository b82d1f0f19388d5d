package dev.zevmud.server.command;

import dev.zevmud.server.world.Channel;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All commands, in the order in which an abbreviation finds them: what a player most likely means
/// comes first. Immutable; any thread.
public final class CommandTable {

    private final Map<String, CommandEntry> entries = new LinkedHashMap<>();
    private final List<Channel> channels;
    private final Map<String, CommandEntry> socials = new LinkedHashMap<>();
    private final Set<String> socialWords = new HashSet<>();

    /// Without channels.
    public CommandTable() {
        this(List.of());
    }

    /// Each of the channels is a command of its session.
    public CommandTable(List<Channel> channels) {
        this.channels = List.copyOf(channels);
        for (Direction direction : Direction.values()) {
            add(CommandEntry.zone(direction.word(), new Move(direction), direction.initials()));
        }
        for (CommandEntry entry :
                List.of(
                        CommandEntry.zone("look", new Look()),
                        CommandEntry.zone("inventory", new Inventory()),
                        CommandEntry.zone("kill", new Kill(), "attack"),
                        CommandEntry.session("tell"),
                        CommandEntry.zone("get", new Get(), "take"),
                        CommandEntry.zone("say", new Say()),
                        CommandEntry.zone("flee", new Flee()),
                        CommandEntry.zone("examine", new Examine(), "x"),
                        CommandEntry.zone("respond", new Respond(), "answer"),
                        CommandEntry.zone("drop", new Drop()),
                        CommandEntry.zone("open", new Open()),
                        CommandEntry.zone("close", new Close()),
                        CommandEntry.session("help", "?"),
                        CommandEntry.zone("score", new Score()),
                        CommandEntry.zone("search", new Search()),
                        CommandEntry.zone("equipment", new Equipment(), "eq"),
                        CommandEntry.zone("wield", new Wear("wield")),
                        CommandEntry.zone("wear", new Wear("wear"), "hold"),
                        CommandEntry.session("who"),
                        CommandEntry.zone("remove", new Remove()),
                        CommandEntry.zone("read", new Read()),
                        CommandEntry.session("reply"),
                        CommandEntry.session("terminal"),
                        CommandEntry.session("commands"),
                        CommandEntry.session("config", "settings"),
                        CommandEntry.session("brief"),
                        CommandEntry.session("prompt"),
                        CommandEntry.session("alias"),
                        CommandEntry.session("unalias"),
                        CommandEntry.session("history"),
                        CommandEntry.session("save"),
                        CommandEntry.whole("password"),
                        CommandEntry.whole("delete"),
                        CommandEntry.zone("use", new Use()),
                        CommandEntry.zone("unlock", new Unlock()),
                        CommandEntry.zone("lock", new Lock()),
                        CommandEntry.zone("put", new Put()),
                        CommandEntry.zone("give", new Give()),
                        CommandEntry.zone("go", new Go()),
                        CommandEntry.zone("drink", new Consume("drink"), "quaff"),
                        CommandEntry.zone("eat", new Consume("eat")),
                        CommandEntry.zone("exits", new Exits()),
                        CommandEntry.zone("talk", new Talk()),
                        CommandEntry.zone("emote", new Emote()),
                        CommandEntry.zone("cast", new Cast()),
                        CommandEntry.zone("assist", new Assist()),
                        CommandEntry.zone("consider", new Consider()),
                        CommandEntry.zone("abilities", new AbilityList()),
                        CommandEntry.zone("affects", new AffectList()),
                        CommandEntry.zone("rest", new Rest(Position.RESTING), "sit"),
                        CommandEntry.zone("sleep", new Rest(Position.SLEEPING)),
                        CommandEntry.zone("stand", new Rest(Position.STANDING), "wake"),
                        CommandEntry.zone("stats", new Train()),
                        CommandEntry.zone("train", new Train()),
                        CommandEntry.zone("wimpy", new Wimpy()),
                        CommandEntry.zone("map", new ShowMap()),
                        CommandEntry.zone("quests", new ShowQuests(), "journal"),
                        CommandEntry.zone("time", new Time()),
                        CommandEntry.zone("weather", new ShowWeather()),
                        CommandEntry.zone("list", new ListWares(), "wares"),
                        CommandEntry.zone("buy", new Buy(), "purchase"),
                        CommandEntry.zone("sell", new Sell()),
                        CommandEntry.zone("value", new Value(), "appraise"),
                        CommandEntry.zone("light", new Kindle(), "kindle"),
                        CommandEntry.zone("extinguish", new Extinguish(), "douse", "snuff"),
                        CommandEntry.zone("refill", new Refill()),
                        CommandEntry.zone("repair", new Repair(), "fix"),
                        CommandEntry.zone("deposit", new Banking(Banking.Errand.DEPOSIT)),
                        CommandEntry.zone("withdraw", new Banking(Banking.Errand.WITHDRAW)),
                        CommandEntry.zone("balance", new Banking(Banking.Errand.BALANCE), "bank"),
                        CommandEntry.zone("compare", new Compare()),
                        CommandEntry.zone("follow", new Follow()),
                        CommandEntry.zone("lose", new Lose()),
                        CommandEntry.zone("group", new Grouping()),
                        CommandEntry.zone("gtell", new GroupTell()),
                        CommandEntry.zone("duel", new Duel()),
                        CommandEntry.zone("yield", new Yield()),
                        CommandEntry.zone("whisper", new Whisper()),
                        CommandEntry.zone("shout", new Shout(), "yell"),
                        CommandEntry.session("channels", "channel"),
                        CommandEntry.session("ignore"),
                        CommandEntry.session("socials"),
                        CommandEntry.session("finger", "whois"),
                        CommandEntry.session("plan"),
                        CommandEntry.session("mail"),
                        CommandEntry.session("board"),
                        CommandEntry.session("idea"),
                        CommandEntry.session("typo"),
                        CommandEntry.session("bug"),
                        CommandEntry.session("afk", "away"),
                        CommandEntry.whole("quit"))) {
            add(entry);
        }
        for (CommandEntry social : Socials.entries()) {
            socials.put(social.name(), social);
            socialWords.add(social.name());
            socialWords.addAll(social.aliases());
            add(social);
        }
        channels.forEach(channel -> add(CommandEntry.channel(channel)));
    }

    private void add(CommandEntry entry) {
        entries.put(entry.name(), entry);
    }

    /// The names of all commands but the socials, in their order.
    public List<String> names() {
        return entries.keySet().stream().filter(name -> !socials.containsKey(name)).toList();
    }

    /// The names of all socials, in alphabetical order.
    public List<String> socials() {
        return List.copyOf(socials.keySet());
    }

    /// Whether a player calls a social by this word.
    public boolean isSocial(String word) {
        return socialWords.contains(word);
    }

    /// All words that are commands, in full.
    public Set<String> words() {
        Set<String> words = new HashSet<>(entries.keySet());
        entries.values().forEach(entry -> words.addAll(entry.aliases()));
        return words;
    }

    public List<Channel> channels() {
        return channels;
    }

    /// The channel that a player calls by this word.
    public Optional<Channel> channel(String word) {
        return channels.stream()
                .filter(channel -> channel.id().equals(word) || channel.aliases().contains(word))
                .findFirst();
    }

    /// Finds the command of a line: by its whole name, else by the beginning of one.
    public Resolution resolve(String line) {
        String trimmed = line.strip();
        if (trimmed.isEmpty()) {
            return new Resolution.Empty();
        }
        switch (trimmed.charAt(0)) {
            case '\'', '"' -> {
                return new Resolution.ZoneCommand("say", trimmed.substring(1).strip());
            }
            case ':' -> {
                return new Resolution.ZoneCommand("emote", trimmed.substring(1).strip());
            }
            default -> {}
        }
        if (trimmed.length() <= 2 && trimmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Resolution.ZoneCommand("respond", trimmed);
        }
        int end = 0;
        while (end < trimmed.length() && !Character.isWhitespace(trimmed.charAt(end))) {
            end++;
        }
        String word = trimmed.substring(0, end).toLowerCase(Locale.ROOT);
        return resolve(word, trimmed.substring(end).strip());
    }

    private Resolution resolve(String word, String rest) {
        for (CommandEntry entry : entries.values()) {
            if (entry.named(word)) {
                return found(entry, rest);
            }
        }
        for (CommandEntry entry : entries.values()) {
            if (entry.begins(word)) {
                return found(entry, rest);
            }
        }
        return new Resolution.Unknown(word, Nearest.of(word, new ArrayList<>(entries.keySet())));
    }

    private static Resolution found(CommandEntry entry, String rest) {
        return entry.command() == null
                ? new Resolution.SessionCommand(entry.name(), rest)
                : new Resolution.ZoneCommand(entry.name(), rest);
    }

    /// The command of a resolution that this table gave.
    Command command(Resolution.ZoneCommand resolution) {
        CommandEntry entry = entries.get(resolution.name());
        if (entry == null || entry.command() == null) {
            throw new IllegalArgumentException("no zone command '" + resolution.name() + "'");
        }
        return entry.command();
    }
}
