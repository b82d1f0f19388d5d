package dev.zevmud.server.world;

import java.util.List;
import java.util.Map;

/// A channel on which players of the whole game talk; `id` is its command. `about` says in each
/// language, `en` at least, what it is for. Guests may always listen.
public record Channel(String id, List<String> aliases, boolean guests, Map<String, String> about) {

    public Channel {
        aliases = List.copyOf(aliases);
        about = Map.copyOf(about);
    }

    /// What it is for, in English for a language that it does not speak.
    public String about(String language) {
        return about.getOrDefault(language, about.getOrDefault("en", ""));
    }
}
