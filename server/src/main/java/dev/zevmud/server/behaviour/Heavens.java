package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Climate;
import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Weather;
import dev.zevmud.server.world.Zone;
import java.time.Duration;
import java.util.Locale;

/// What those outdoors see of the sky.
public final class Heavens {

    private Heavens() {}

    /// An hour has begun.
    public static void hour(Zone zone, Turn turn) {
        GameTime time = GameTime.at(turn.now());
        if (time.turns()) {
            String part = time.daytime().name().toLowerCase(Locale.ROOT);
            tellOutdoors(zone, "sky.begins." + part, turn);
        }
        Triggers.hour(zone, time.hour(), turn);
    }

    /// The weather may have changed.
    public static void spell(Zone zone, Turn turn) {
        Climate climate = zone.area().climate();
        if (climate == null) {
            return;
        }
        Weather now = climate.at(turn.now());
        Weather before = climate.at(turn.now().minus(Duration.ofMinutes(1)));
        if (now != before) {
            tellOutdoors(zone, "sky.turns." + now.name().toLowerCase(Locale.ROOT), turn);
        }
    }

    private static void tellOutdoors(Zone zone, String key, Turn turn) {
        for (Player player : zone.players()) {
            if (zone.area().room(player.room()).outdoors()) {
                zone.tell(player, turn, key);
            }
        }
    }
}
