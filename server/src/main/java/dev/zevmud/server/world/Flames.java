package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Arg;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Lights that burn down while somebody holds them up, minute by minute. Only minutes of play
/// count: neither one who has left nor a zone that lay still has burned anything meanwhile.
public final class Flames {

    private static final Duration STEP = Duration.ofMinutes(1);

    /// The holder is warned when so many minutes are left.
    private static final List<Integer> WARNINGS = List.of(10, 5, 1);

    private final Zone zone;

    Flames(Zone zone) {
        this.zone = zone;
    }

    /// Lets the light in somebody's hand burn. It must have something left.
    public void kindle(Item item, Turn turn) {
        Flame flame = item.flame();
        if (flame != null) {
            if (flame.minutes() <= 0) {
                throw new IllegalArgumentException(item.id() + " has nothing left to burn");
            }
            zone.things().flame(item, flame.lit(true));
            tend(turn);
        }
    }

    public void extinguish(Item item) {
        Flame flame = item.flame();
        if (flame != null) {
            zone.things().flame(item, flame.lit(false));
        }
    }

    /// Puts `minutes` more into it, not over what it holds.
    public void refill(Item item, int minutes) {
        Flame flame = item.flame();
        if (flame != null && item.kind() instanceof ItemKind.Light light) {
            int left = Math.min(light.minutes(), flame.minutes() + minutes);
            zone.things().flame(item, flame.left(left));
        }
    }

    /// Watches what is held, unless that is watched already, or nothing burns.
    void tend(Turn turn) {
        if (zone.players().stream().anyMatch(this::burning)) {
            zone.agenda().setIfAbsent(new Deadline.Burning(), turn.now().plus(STEP));
        }
    }

    private boolean burning(Player player) {
        Item held = zone.things().wornBy(player.id(), Slot.LIGHT);
        return held != null && held.flame() != null && held.burns();
    }

    void burn(Turn turn) {
        for (Player player : List.copyOf(zone.players())) {
            Item held = zone.things().wornBy(player.id(), Slot.LIGHT);
            Flame flame = held == null ? null : held.flame();
            if (held != null && flame != null && flame.lit()) {
                burn(player, held, flame.left(flame.minutes() - 1), turn);
            }
        }
        tend(turn);
    }

    private void burn(Player player, Item held, Flame flame, Turn turn) {
        if (flame.minutes() > 0) {
            zone.things().flame(held, flame);
            if (WARNINGS.contains(flame.minutes())) {
                zone.tell(player, turn, "burn.warning", Names.of(held), Arg.count(flame.minutes()));
            }
            return;
        }
        boolean refillable = held.kind() instanceof ItemKind.Light light && light.refillable();
        if (refillable) {
            zone.things().flame(held, new Flame(0, false));
        } else {
            zone.things().destroy(held);
        }
        zone.tell(player, turn, refillable ? "burn.empty" : "burn.out", Names.of(held));
        zone.tellOthers(player, turn, "burn.out.others", Names.of(player), Names.of(held));
        tellDarkness(player.room(), turn);
    }

    /// To those in the room, when the last light in it has gone.
    public void tellDarkness(String room, Turn turn) {
        if (!zone.scene().lit(room)) {
            zone.tellRoom(room, Set.of(), turn, "burn.dark");
        }
    }
}
