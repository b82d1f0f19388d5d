package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Burden;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.trigger.Act;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What triggers do with things. A thing of another area that is carried here finds none of its own
/// area's things and makes none.
final class Goods {

    private Goods() {}

    /// False if the player can carry no more.
    static boolean give(Act.Give give, Performance of) {
        Zone zone = of.zone();
        Player player = of.player();
        if (!of.bearer().atHome(zone)) {
            return true;
        }
        ItemPrototype prototype = zone.area().item(give.item());
        if (!Burden.allows(zone, player, prototype.weight())) {
            zone.tell(player, of.turn(), "act.burdened", Arg.name(prototype.name()));
            return false;
        }
        // By way of the room: there a guest's thing will lie when the guest leaves.
        Item item = zone.things().create(give.item(), new Place.InRoom(zone.id(), player.room()));
        zone.move(item, new Place.CarriedBy(player.id()), player);
        zone.tell(player, of.turn(), "act.given", Names.of(item));
        return true;
    }

    /// False if the player has none.
    static boolean take(Act.Take take, Performance of) {
        Zone zone = of.zone();
        Optional<Item> item =
                zone.things().carriedBy(of.player().id()).stream()
                        .filter(each -> each.isA(take.item(), zone.id()))
                        .findFirst();
        item.ifPresent(zone.things()::destroy);
        return item.isPresent();
    }

    static void drop(Act.Drop drop, Performance of) {
        Zone zone = of.zone();
        String room = Objects.requireNonNullElse(drop.room(), of.room());
        if (of.bearer().atHome(zone) && lying(zone, room, drop.item()).size() < drop.max()) {
            zone.things().create(drop.item(), new Place.InRoom(zone.id(), room));
        }
    }

    static void open(String item, Performance of) {
        for (Item container : lying(of.zone(), of.room(), item)) {
            of.zone().things().locked(container, false);
            of.zone().things().open(container, true);
        }
    }

    static void close(String item, Performance of) {
        for (Item container : lying(of.zone(), of.room(), item)) {
            boolean lock =
                    container.kind() instanceof ItemKind.Container kind && kind.key() != null;
            of.zone().things().open(container, false);
            of.zone().things().locked(container, lock);
        }
    }

    private static List<Item> lying(Zone zone, String room, String item) {
        return zone.things().inRoom(room).stream()
                .filter(each -> each.isA(item, zone.id()))
                .toList();
    }
}
