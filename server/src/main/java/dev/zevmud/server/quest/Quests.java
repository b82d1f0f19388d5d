package dev.zevmud.server.quest;

import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// How quests go on.
public final class Quests {

    private Quests() {}

    /// The one way in which a stage changes. False, and nothing happens, if the quest is at that
    /// stage.
    public static boolean advance(
            Zone zone, Player player, String questId, String stage, Turn turn) {
        if (stage.equals(player.journal().stages().get(questId))) {
            return false;
        }
        player.journal(player.journal().withStage(questId, stage));
        zone.area().rules().did(zone, player, new Deed.Advanced(questId, stage), turn);
        return true;
    }
}
