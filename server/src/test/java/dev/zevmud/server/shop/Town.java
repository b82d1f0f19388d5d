package dev.zevmud.server.shop;

import dev.zevmud.server.content.WorldReader;
import dev.zevmud.server.world.AreaDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The shipped town, where all shops are.
final class Town {

    static final AreaDefinition AREA = read();

    private Town() {}

    private static AreaDefinition read() {
        try {
            return WorldReader.read(Path.of("world")).stream()
                    .filter(area -> area.id().equals("town"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
