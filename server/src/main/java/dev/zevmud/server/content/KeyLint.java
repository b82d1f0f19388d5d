package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;

/// Every lock has a key that can be had without opening what it locks.
final class KeyLint {

    private final Atlas atlas;
    private final Supplies supplies;

    KeyLint(Atlas atlas, Supplies supplies) {
        this.atlas = atlas;
        this.supplies = supplies;
    }

    void check() {
        for (AreaDefinition area : atlas.areas()) {
            for (ItemPrototype item : area.items().values()) {
                if (item.kind() instanceof ItemKind.Container(String key) && key != null) {
                    check(area, item, key);
                }
            }
        }
    }

    private void check(AreaDefinition area, ItemPrototype item, String key) {
        Fields entry = atlas.entry(area.id(), "items.yaml", item.id());
        if (!(area.item(key).kind() instanceof ItemKind.Key)) {
            atlas.found(
                    entry,
                    "locked_by",
                    "'" + key + "' locks '" + item.id() + "' and is no key",
                    "Give it 'type: key', or name another");
        } else if (!supplies.has(area.id() + ":" + key)) {
            atlas.found(
                    entry,
                    "locked_by",
                    "the key '" + key + "' of '" + item.id() + "' cannot be had",
                    "Place it in a room or on a creature, or make it a reward");
        }
    }
}
