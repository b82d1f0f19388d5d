package dev.zevmud.server.session.talk;

import dev.zevmud.server.session.account.Names;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a player does not want to hear: channels, and other players by name. Immutable.
///
/// @param closed channels that are turned off; null: none
/// @param ignored players' names as they are written, the latest last; null: none
public record Ears(@Nullable List<String> closed, @Nullable List<String> ignored) {

    /// So many players can be ignored at once.
    public static final int MAX_IGNORED = 50;

    /// Everything is heard.
    public static final Ears OPEN = new Ears(null, null);

    public Ears {
        closed = closed == null ? null : List.copyOf(closed);
        ignored = ignored == null ? null : List.copyOf(ignored);
    }

    public boolean hears(String channel) {
        return closed == null || !closed.contains(channel);
    }

    public boolean ignores(String name) {
        return ignored != null && byKey().containsKey(Names.key(name));
    }

    /// Those who are ignored, as they are written.
    public List<String> names() {
        return ignored == null ? List.of() : ignored;
    }

    public boolean full() {
        return names().size() >= MAX_IGNORED;
    }

    public Ears with(String channel, boolean on) {
        Set<String> off = new LinkedHashSet<>(closed == null ? List.of() : closed);
        if (on) {
            off.remove(channel);
        } else {
            off.add(channel);
        }
        return new Ears(List.copyOf(off), ignored);
    }

    public Ears ignoring(String name, boolean on) {
        Map<String, String> names = byKey();
        names.remove(Names.key(name));
        if (on) {
            names.put(Names.key(name), name);
        }
        return new Ears(closed, List.copyOf(names.values()));
    }

    private Map<String, String> byKey() {
        Map<String, String> names = new LinkedHashMap<>();
        names().forEach(name -> names.put(Names.key(name), name));
        return names;
    }
}
