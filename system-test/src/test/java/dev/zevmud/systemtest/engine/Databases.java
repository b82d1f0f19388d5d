package dev.zevmud.systemtest.engine;

import java.nio.file.Path;
import java.util.Map;

/// The settings that choose a database.
final class Databases {

    private Databases() {}

    static Map<String, String> embedded(Path folder) {
        return Map.of("DB_TYPE", "embedded", "DATA_PATH", folder.toString());
    }

    static Map<String, String> shared(Path folder) {
        return embedded(folder);
    }
}
