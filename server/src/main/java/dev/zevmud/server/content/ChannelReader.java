package dev.zevmud.server.content;

import dev.zevmud.server.world.Channel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `channels.yaml`, which lies beside the areas' folders: where the players of the whole game
/// talk.
public final class ChannelReader {

    static final String CHANNELS = "channels.yaml";

    /// More than players would tell apart.
    private static final int MAX = 20;

    private static final Pattern WORD = Pattern.compile("[a-z]{2,16}");

    private ChannelReader() {}

    /// The channels of `world`, in the order of the file; none without one. `commands` are words
    /// that mean something else.
    ///
    /// @throws ContentException with file, line and fix for what is wrong
    public static List<Channel> read(Path world, Set<String> commands) {
        Path file = world.resolve(CHANNELS);
        List<Channel> channels = new ArrayList<>();
        Set<String> taken = new HashSet<>(commands);
        for (Fields entry : YamlFile.list(file)) {
            if (channels.size() == MAX) {
                throw entry.problem(
                        entry.line(),
                        "there are more than " + MAX + " channels",
                        "Remove those that nobody needs");
            }
            channels.add(channel(entry, taken));
        }
        return List.copyOf(channels);
    }

    private static Channel channel(Fields entry, Set<String> taken) {
        String id = word(entry, "id", entry.text("id"), taken);
        List<String> aliases = entry.texts("aliases");
        aliases.forEach(alias -> word(entry, "aliases", alias, taken));
        boolean guests = entry.flag("guests");
        Map<String, String> about = new LinkedHashMap<>();
        Fields texts =
                entry.group("about")
                        .orElseThrow(() ->
                                entry.problem(
                                        entry.line(),
                                        "'about' is missing",
                                        "Say what the channel is for, with a line 'en: '"));
        about.put("en", texts.text("en"));
        if (texts.has("de")) {
            about.put("de", texts.text("de"));
        }
        texts.done();
        entry.done();
        return new Channel(id, aliases, guests, about);
    }

    private static String word(Fields entry, String field, String word, Set<String> taken) {
        if (!WORD.matcher(word).matches()) {
            throw entry.problem(
                    entry.lineOf(field),
                    "'" + word + "' cannot be typed as a command",
                    "Use 2 to 16 small letters from a to z");
        }
        if (!taken.add(word)) {
            throw entry.problem(
                    entry.lineOf(field),
                    "'" + word + "' is a command or channel already",
                    "Choose another word");
        }
        return word;
    }
}
