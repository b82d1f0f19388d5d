package dev.zevmud.server.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an area needs to know of the other areas of its world: `titles` of the rooms to which its
/// exits lead, by `area:room`; and all `items`, by area and id, since characters carry them around;
/// and the `abilities` of the world.
public record Beyond(
        Map<String, String> titles,
        Map<String, Map<String, ItemPrototype>> items,
        Abilities abilities) {

    public Beyond {
        titles = Ordered.copyOf(titles);
        items = Ordered.copyOf(items);
    }

    @Nullable ItemPrototype item(String area, String id) {
        Map<String, ItemPrototype> there = items.get(area);
        return there == null ? null : there.get(id);
    }
}
