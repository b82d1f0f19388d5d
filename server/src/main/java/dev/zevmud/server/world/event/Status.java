package dev.zevmud.server.world.event;

import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a character stands, beside its vitals. `nextLevel` is the experience at which the next level
/// is reached, 0 at the highest; `enemy` is the name of the one it fights; `affects` is what lies
/// on it, each once.
public record Status(
        String name,
        CharacterClass characterClass,
        int level,
        long experience,
        long nextLevel,
        long coins,
        Position position,
        @Nullable String enemy,
        List<AffectKind> affects) {

    public Status {
        affects = List.copyOf(affects);
    }
}
