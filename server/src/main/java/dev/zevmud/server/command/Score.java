package dev.zevmud.server.command;

import dev.zevmud.server.combat.Gear;
import dev.zevmud.server.world.Experience;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Sheet;

/// `score`: one's own numbers.
final class Score implements Command {

    @Override
    public void execute(Action action) {
        Player player = action.player();
        long next =
                player.level() < Experience.MAX_LEVEL
                        ? Experience.threshold(player.level() + 1)
                        : 0;
        action.show(
                new GameEvent.ScoreShown(
                        new Sheet(
                                player.name(),
                                player.characterClass(),
                                player.level(),
                                player.experience(),
                                next,
                                player.coins(),
                                player.vitals(),
                                player.stats(),
                                Gear.weapon(action.zone(), player),
                                Gear.armour(action.zone(), player))));
    }
}
