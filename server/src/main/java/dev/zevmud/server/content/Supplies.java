package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Loot;
import dev.zevmud.server.world.Placement;
import dev.zevmud.server.world.Quest;
import dev.zevmud.server.world.Shop;
import java.util.HashSet;
import java.util.Set;

/// What there is to be had in a world, and who is there, named `area:id`: things that lie about,
/// are carried or sold by creatures, drop from them, are rewards, or lie in a container that can be
/// opened.
final class Supplies {

    private final Set<String> creatures = new HashSet<>();
    private final Set<String> items = new HashSet<>();

    Supplies(Atlas atlas) {
        for (AreaDefinition area : atlas.areas()) {
            for (Placement placement : area.placements()) {
                if (placement instanceof Placement.CreatureInRoom in) {
                    creature(area, area.creature(in.creature()));
                } else if (placement instanceof Placement.ItemInRoom in) {
                    items.add(area.id() + ":" + in.item());
                }
            }
        }
        for (Quest quest : atlas.quests()) {
            for (Quest.Stage stage : quest.stages().values()) {
                stage.reward().items().forEach(item -> items.add(quest.area() + ":" + item));
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (AreaDefinition area : atlas.areas()) {
                more |= openContainers(area);
            }
        }
    }

    private void creature(AreaDefinition area, CreaturePrototype creature) {
        creatures.add(area.id() + ":" + creature.id());
        for (Loot loot : creature.loot()) {
            loot.drop().items().forEach(item -> items.add(area.id() + ":" + item));
        }
        Shop shop = creature.shop();
        if (shop != null) {
            shop.stock().forEach(ware -> items.add(area.id() + ":" + ware.item()));
        }
        for (Placement placement : area.placements()) {
            if (placement instanceof Placement.ItemOnCreature on
                    && on.creature().equals(creature.id())) {
                items.add(area.id() + ":" + on.item());
            }
        }
    }

    private boolean openContainers(AreaDefinition area) {
        boolean more = false;
        for (Placement placement : area.placements()) {
            if (placement instanceof Placement.ItemInContainer in
                    && has(area.id() + ":" + in.container())
                    && opens(area, area.item(in.container()))) {
                more |= items.add(area.id() + ":" + in.item());
            }
        }
        return more;
    }

    private boolean opens(AreaDefinition area, ItemPrototype container) {
        return !(container.kind() instanceof ItemKind.Container(String key))
                || key == null
                || has(area.id() + ":" + key);
    }

    boolean has(String item) {
        return items.contains(item);
    }

    boolean lives(String creature) {
        return creatures.contains(creature);
    }
}
