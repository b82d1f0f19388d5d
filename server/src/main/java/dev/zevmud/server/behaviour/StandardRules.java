package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Rules;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// The rules that an area plays by unless it says otherwise.
public final class StandardRules implements Rules {

    @Override
    public void spawned(Zone zone, Creature creature, Turn turn) {}

    @Override
    public void entered(Zone zone, Being being, Turn turn) {}

    @Override
    public void left(Zone zone, Player player, String room, Turn turn) {}

    @Override
    public void taken(Zone zone, Player player, Item item, Turn turn) {}

    @Override
    public void due(Zone zone, Deadline deadline, Turn turn) {}
}
