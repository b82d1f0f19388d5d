package dev.zevmud.server.kit;

import dev.zevmud.server.content.WorldReader;
import dev.zevmud.server.world.AreaDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Two small areas side by side: `meadow:gate` ⇄ north/south ⇄ `wood:edge`. In the meadow there is
/// a `lane` east of the gate; a basket, an apple and a crown, the only one, lie at the gate.
public final class TwoAreas {

    private static final List<AreaDefinition> AREAS = read();
    public static final AreaDefinition MEADOW = AREAS.getFirst();
    public static final AreaDefinition WOOD = AREAS.get(1);

    private TwoAreas() {}

    public static List<AreaDefinition> all() {
        return AREAS;
    }

    private static List<AreaDefinition> read() {
        try {
            return WorldReader.read(Path.of("src", "test", "resources", "two-areas"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
