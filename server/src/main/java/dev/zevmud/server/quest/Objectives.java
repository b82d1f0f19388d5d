package dev.zevmud.server.quest;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Quest;
import dev.zevmud.server.world.Zone;
import java.util.List;
import java.util.stream.Stream;

/// Whether what a stage asks for is done: by this very deed, or because it is so.
final class Objectives {

    private Objectives() {}

    /// How many more this deed makes towards an objective that is counted, or all of them.
    static int progress(Zone zone, Player player, Quest.Objective objective, Deed deed) {
        return switch (objective) {
            case Quest.Objective.Kill kill ->
                    deed instanceof Deed.Killed killed
                                    && is(zone, killed.creature(), kill.creature())
                            ? 1
                            : 0;
            case Quest.Objective.Bring bring ->
                    deed instanceof Deed.Offered to
                                    && is(zone, to.creature(), bring.to())
                                    && carried(zone, player, bring.item()).size() >= bring.count()
                            ? bring.count()
                            : 0;
            case Quest.Objective.Have have ->
                    had(zone, player, have.item()).count() >= have.count() ? have.count() : 0;
            case Quest.Objective.Wear wear ->
                    zone.things().wornBy(player.id()).stream().anyMatch(i -> is(i, wear.item()))
                            ? 1
                            : 0;
            case Quest.Objective.Visit visit -> in(zone, player, visit.room()) ? 1 : 0;
            case Quest.Objective.Talk talk ->
                    deed instanceof Deed.Addressed to && is(zone, to.creature(), talk.creature())
                            ? 1
                            : 0;
            case Quest.Objective.Use use ->
                    deed instanceof Deed.Used used
                                    && is(used.item(), use.item())
                                    && (use.room().isEmpty() || in(zone, player, use.room()))
                            ? 1
                            : 0;
            case Quest.Objective.Type type ->
                    deed instanceof Deed.Typed typed && typed.command().equals(type.command())
                            ? 1
                            : 0;
            case Quest.Objective.Flag flag ->
                    player.journal().flag(flag.flag()) >= flag.count() ? flag.count() : 0;
        };
    }

    private static boolean in(Zone zone, Player player, String room) {
        return room.equals(zone.id() + ":" + player.room());
    }

    static boolean is(Zone zone, Creature creature, String ref) {
        return ref.equals(zone.id() + ":" + creature.prototype().id());
    }

    static boolean is(Item item, String ref) {
        return ref.equals(item.id().home() + ":" + item.prototype().id());
    }

    static List<Item> carried(Zone zone, Player player, String ref) {
        return zone.things().carriedBy(player.id()).stream().filter(i -> is(i, ref)).toList();
    }

    private static Stream<Item> had(Zone zone, Player player, String ref) {
        return Stream.concat(
                        zone.things().carriedBy(player.id()).stream(),
                        zone.things().wornBy(player.id()).stream())
                .filter(item -> is(item, ref));
    }
}
