package dev.zevmud.server.kit;

import dev.zevmud.server.view.View;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Zone;

/// Where fake players play.
interface Playground {

    void type(FakePlayer player, long inputId, String line);

    View view();

    /// The zone in which the character is.
    Zone zone(CharacterId character);
}
