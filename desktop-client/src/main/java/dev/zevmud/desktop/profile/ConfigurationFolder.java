package dev.zevmud.desktop.profile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where a user's settings lie on this operating system.
public final class ConfigurationFolder {

    /// System property that names another folder.
    public static final String PROPERTY = "zevmud.config";

    private ConfigurationFolder() {}

    public static Path of(Properties system, Map<String, String> environment) {
        String chosen = system.getProperty(PROPERTY, "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        Path home = Path.of(system.getProperty("user.home", "."));
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("zev-mud");
        }
        String variable = os.startsWith("windows") ? "APPDATA" : "XDG_CONFIG_HOME";
        String base = environment.getOrDefault(variable, "");
        return (base.isBlank() ? home.resolve(".config") : Path.of(base)).resolve("zev-mud");
    }
}
