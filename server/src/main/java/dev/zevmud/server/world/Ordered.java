package dev.zevmud.server.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Immutable maps that keep their order, and whose misses explain themselves.
final class Ordered {

    private Ordered() {}

    static <V> Map<String, V> copyOf(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <V> V get(Map<String, V> map, String id, String what) {
        V value = map.get(id);
        if (value == null) {
            throw new IllegalStateException(
                    "the area names the "
                            + what
                            + " '"
                            + id
                            + "' and does not define it; known are "
                            + map.keySet());
        }
        return value;
    }
}
