package dev.zevmud.server.world;

import java.util.List;

/// Players who share what they fight for. Each carries along whose group it is in: so a group needs
/// no place of its own, goes from zone to zone, and outlives a crash.
public final class Groups {

    public static final int MAX_MEMBERS = 6;

    private Groups() {}

    public static boolean together(Player one, Player other) {
        Group group = one.shape().group();
        return group != null && group.equals(other.shape().group());
    }

    public static boolean leads(Player player) {
        Group group = player.shape().group();
        return group != null && group.leader().equals(player.id());
    }

    /// Those of the player's group who are in the zone, the player among them.
    public static List<Player> members(Zone zone, Player player) {
        return zone.players().stream().filter(other -> together(player, other)).toList();
    }

    /// The one who leads, or begins to, takes a member in.
    public static void take(Player leader, Player member) {
        Group group = new Group(leader.id(), leader.name());
        leader.shape(leader.shape().withGroup(group));
        member.shape(member.shape().withGroup(group));
    }

    /// A group without a leader is none: those in the zone are in no group any more either, and are
    /// returned.
    public static List<Player> leave(Zone zone, Player player) {
        List<Player> without =
                leads(player)
                        ? members(zone, player).stream().filter(one -> one != player).toList()
                        : List.of();
        part(player);
        without.forEach(Groups::part);
        return without;
    }

    public static void part(Player player) {
        player.shape(player.shape().withGroup(null));
    }
}
