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
        action.show(
                new GameEvent.ScoreShown(
                        new Sheet(
                                player.name(),
                                player.characterClass(),
                                player.level(),
                                player.experience(),
                                Experience.next(player.level()),
                                player.coins(),
                                player.vitals(),
                                player.stats(),
                                Gear.weapon(action.zone(), player),
                                Gear.armour(action.zone(), player))));
    }
}
