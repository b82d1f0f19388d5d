package dev.zevmud.server.command;

import dev.zevmud.server.world.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A verb of the table: its name and the other names it has. `command` is null for what the session
/// executes itself; a `whole` one is never abbreviated.
record CommandEntry(String name, List<String> aliases, @Nullable Command command, boolean whole) {

    CommandEntry {
        aliases = List.copyOf(aliases);
    }

    static CommandEntry zone(String name, Command command, String... aliases) {
        return new CommandEntry(name, List.of(aliases), command, false);
    }

    static CommandEntry session(String name, String... aliases) {
        return new CommandEntry(name, List.of(aliases), null, false);
    }

    static CommandEntry channel(Channel channel) {
        return new CommandEntry(channel.id(), channel.aliases(), null, false);
    }

    static CommandEntry whole(String name) {
        return new CommandEntry(name, List.of(), null, true);
    }

    boolean named(String word) {
        return name.equals(word) || aliases.contains(word);
    }

    boolean begins(String word) {
        return !whole
                && (name.startsWith(word)
                        || aliases.stream().anyMatch(alias -> alias.startsWith(word)));
    }
}
