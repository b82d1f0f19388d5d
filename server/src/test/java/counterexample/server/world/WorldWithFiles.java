package counterexample.server.world;

import java.nio.file.Files;

/// A world that does I/O.
final class WorldWithFiles {

    private WorldWithFiles() {}

    static Class<?> forbidden() {
        return Files.class;
    }
}
