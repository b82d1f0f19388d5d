package dev.zevmud.server.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an area needs to know of the other areas of its world: `titles` of the rooms to which its
/// exits lead, by `area:room`; all `items`, by area and id, since characters carry them around; all
/// `quests`, by id, since a quest goes wherever its character goes; and the `abilities` of the
/// world.
public record Beyond(
        Map<String, String> titles,
        Map<String, Map<String, ItemPrototype>> items,
        Map<String, Quest> quests,
        Abilities abilities) {

    public Beyond {
        titles = Ordered.copyOf(titles);
        items = Ordered.copyOf(items);
        quests = Ordered.copyOf(quests);
    }

    public @Nullable ItemPrototype item(String area, String id) {
        Map<String, ItemPrototype> there = items.get(area);
        return there == null ? null : there.get(id);
    }

    public Quest quest(String id) {
        return Ordered.get(quests, id, "quest");
    }
}
