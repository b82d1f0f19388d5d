package dev.zevmud.server.world;

import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a player was shown of its own body, so that only what has changed is shown again. Owned by
/// the body.
final class Appearance {

    private @Nullable Vitals vitals;
    private @Nullable Status status;

    /// Everything is shown again.
    void forget() {
        vitals = null;
        status = null;
    }

    /// What the player has not been shown yet.
    List<GameEvent> changes(Player player) {
        List<GameEvent> changes = new ArrayList<>(2);
        if (!player.vitals().equals(vitals)) {
            vitals = player.vitals();
            changes.add(new GameEvent.VitalsChanged(vitals));
        }
        Status now = status(player);
        if (!now.equals(status)) {
            changes.add(new GameEvent.StatusChanged(now, status == null));
            status = now;
        }
        return changes;
    }

    private static Status status(Player player) {
        Being enemy = player.enemy();
        return new Status(
                player.name(),
                player.characterClass(),
                player.level(),
                player.experience(),
                Experience.next(player.level()),
                player.coins(),
                player.position(),
                enemy == null ? null : enemy.name(),
                player.affects().stream().map(Affect::kind).distinct().sorted().toList());
    }
}
