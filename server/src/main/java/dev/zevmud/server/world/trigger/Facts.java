package dev.zevmud.server.world.trigger;

import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Weather;
import dev.zevmud.server.world.Zone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a condition may ask about: where and to whom it happens, who bears the trigger, and what it
/// was. `player` is null when it is about nobody. `chance` is drawn from 0 to 99.
public record Facts(
        Zone zone,
        String room,
        Bearer bearer,
        @Nullable Player player,
        Happening happening,
        int chance,
        Instant now) {

    public GameTime time() {
        return GameTime.at(now);
    }

    /// Null where there is no sky.
    public @Nullable Weather weather() {
        return zone.area().weather(now);
    }
}
