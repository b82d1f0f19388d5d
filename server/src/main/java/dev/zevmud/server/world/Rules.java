package dev.zevmud.server.world;

/// How the living things of an area act: implemented by the rule packages, so that the world itself
/// knows none of them. Called by the zone's owner, in its turn.
public interface Rules {

    /// A creature came to life, or the zone was started with it.
    void spawned(Zone zone, Creature creature, Turn turn);

    /// A player or a creature came into the room in which it is now.
    void entered(Zone zone, Being being, Turn turn);

    /// A player left `room`, by walking, fleeing, dying or leaving the game.
    void left(Zone zone, Player player, String room, Turn turn);

    /// A player took an item that lay in its room, or in something there.
    void taken(Zone zone, Player player, Item item, Turn turn);

    /// A being turns on another in its room.
    void attack(Zone zone, Being attacker, Being target, Turn turn);

    /// A player did something.
    void did(Zone zone, Player player, Deed deed, Turn turn);

    /// A deadline has come that is not the zone's own.
    void due(Zone zone, Deadline deadline, Turn turn);
}
