package dev.zevmud.server.quest;

import dev.zevmud.server.world.Experience;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Quest;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;

/// What a stage gives. It is paid in the turn in which the stage is reached, which a character does
/// once, and so is saved with it. Things are made where their area is: elsewhere they are owed
/// until the character comes there.
final class Rewards {

    private Rewards() {}

    static void give(Zone zone, Chronicle chronicle, Quest.Stage stage, Turn turn) {
        Player player = chronicle.player();
        Quest.Reward reward = stage.reward();
        for (String flag : reward.flags()) {
            player.journal(player.journal().withFlag(flag, 1));
        }
        if (reward.coins() > 0) {
            player.coins(player.coins() + reward.coins());
            zone.tell(player, turn, "quest.coins", Arg.count(reward.coins()));
        }
        if (!reward.items().isEmpty() && !player.id().isGuest()) {
            if (zone.id().equals(chronicle.quest().area())) {
                hand(zone, player, reward, turn);
            } else {
                chronicle.owed(stage.id(), true);
                zone.tell(player, turn, "quest.owed", Arg.name(chronicle.quest().title()));
            }
        }
        if (reward.experience() > 0) {
            Experience.gain(zone, player, reward.experience(), turn);
        }
    }

    /// Hands over what the zone owes to one who comes.
    static void settle(Zone zone, Chronicle chronicle, Turn turn) {
        if (!zone.id().equals(chronicle.quest().area())) {
            return;
        }
        for (Quest.Stage stage : chronicle.story()) {
            if (chronicle.owed(stage.id())) {
                chronicle.owed(stage.id(), false);
                hand(zone, chronicle.player(), stage.reward(), turn);
            }
        }
    }

    private static void hand(Zone zone, Player player, Quest.Reward reward, Turn turn) {
        for (String id : reward.items()) {
            Item item = zone.things().create(id, new Place.CarriedBy(player.id()));
            zone.tell(player, turn, "quest.item", Names.of(item));
        }
    }
}
