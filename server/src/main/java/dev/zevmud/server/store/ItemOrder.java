package dev.zevmud.server.store;

import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The order in which items are written: a container before what is in it. Then no item is inside
/// itself for a moment while two change places, which the database would refuse.
final class ItemOrder {

    private final Map<ItemId, ItemState> waiting = new LinkedHashMap<>();
    private final List<ItemState> ordered = new ArrayList<>();

    private ItemOrder() {}

    static List<ItemState> outermostFirst(List<ItemState> items) {
        var order = new ItemOrder();
        items.forEach(item -> order.waiting.put(item.id(), item));
        items.forEach(item -> order.add(order.waiting.remove(item.id())));
        return order.ordered;
    }

    private void add(@Nullable ItemState item) {
        if (item == null) {
            return;
        }
        if (item.place() instanceof Place.InContainer(ItemId container)) {
            add(waiting.remove(container));
        }
        ordered.add(item);
    }
}
