package dev.zevmud.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Environment variables that no service knows, according to docs/configuration.md; that is
/// compared with the code elsewhere.
final class Environment {

    private static final Path TABLE = Path.of("..", "docs", "configuration.md");

    /// Made for other variables to refer to.
    private static final Set<String> OWN = Set.of("POD_NAME");

    private Environment() {}

    static List<String> faults(List<Manifest> manifests) {
        Set<String> known = known();
        List<String> faults = new ArrayList<>();
        for (Manifest manifest : manifests) {
            for (JsonNode container : manifest.pod().at("/spec/containers")) {
                Set<String> set = new HashSet<>();
                for (JsonNode variable : container.path("env")) {
                    String name = variable.path("name").asText();
                    if (!known.contains(name.replaceFirst("_FILE$", "")) && !OWN.contains(name)) {
                        faults.add(manifest.title() + ": no service knows " + name);
                    }
                    if (!set.add(name)) {
                        faults.add(manifest.title() + ": " + name + " is set twice");
                    }
                    if (name.matches(".*(PASSWORD|SECRET|TOKEN)")) {
                        faults.add(manifest.title() + ": the secret " + name + " is not in a file");
                    }
                }
            }
        }
        return faults;
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>();
        try {
            for (String line : Files.readAllLines(TABLE)) {
                if (line.startsWith("| `")) {
                    names.add(line.substring(3, line.indexOf('`', 3)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }
}
