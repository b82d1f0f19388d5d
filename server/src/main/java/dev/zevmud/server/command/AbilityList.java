package dev.zevmud.server.command;

import dev.zevmud.server.combat.Casting;
import dev.zevmud.server.world.Ability;
import dev.zevmud.server.world.event.AbilitySeen;
import dev.zevmud.server.world.event.GameEvent;
import java.util.ArrayList;
import java.util.List;

/// `abilities`: what one's class can do, what it costs, and what is ready.
final class AbilityList implements Command {

    @Override
    public void execute(Action action) {
        List<AbilitySeen> seen = new ArrayList<>();
        for (Ability ability :
                action.zone().area().beyond().abilities().of(action.player().characterClass())) {
            seen.add(
                    new AbilitySeen(
                            ability.id(),
                            ability.level(),
                            ability.knownTo(action.player()),
                            ability.mana(),
                            ability.stamina(),
                            seconds(action, ability)));
        }
        action.show(new GameEvent.AbilitiesShown(seen));
    }

    private static long seconds(Action action, Ability ability) {
        return (Casting.wait(action.player(), ability, action.turn().now()).toMillis() + 999)
                / 1000;
    }
}
