package dev.zevmud.server.command;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a player can reach, in the order in which it is read. In the dark, only what is at hand.
record Surroundings(Zone zone, Player player) {

    boolean dark() {
        return !zone.scene().lit(player.room());
    }

    List<Item> inRoom() {
        return dark() ? List.of() : zone.things().inRoom(player.room());
    }

    List<Item> carried() {
        return zone.things().carriedBy(player.id());
    }

    List<Item> worn() {
        return zone.things().wornBy(player.id());
    }

    /// In the room, then carried, then worn.
    List<Item> everything() {
        List<Item> items = new ArrayList<>(inRoom());
        items.addAll(carried());
        items.addAll(worn());
        return items;
    }

    /// Carried, then worn, then in the room.
    List<Item> atHandFirst() {
        List<Item> items = new ArrayList<>(carried());
        items.addAll(worn());
        items.addAll(inRoom());
        return items;
    }

    /// Creatures first, then the other players. Enemies can be told in the dark, too.
    List<Being> beings() {
        List<Being> beings = new ArrayList<>(zone.creaturesIn(player.room()));
        beings.addAll(zone.playersIn(player.room()));
        beings.remove(player);
        if (dark()) {
            beings.removeIf(being -> being.enemy() != player && player.enemy() != being);
        }
        return beings;
    }

    Optional<Item> item(String typed, List<Item> items) {
        return Target.parse(typed).among(items, Item::keywords).stream().findFirst();
    }

    Optional<Being> being(String typed) {
        return Target.parse(typed).among(beings(), Being::keywords).stream().findFirst();
    }

    Optional<Creature> creature(String typed) {
        List<Creature> creatures =
                beings().stream()
                        .filter(Creature.class::isInstance)
                        .map(Creature.class::cast)
                        .toList();
        return Target.parse(typed).among(creatures, Creature::keywords).stream().findFirst();
    }
}
