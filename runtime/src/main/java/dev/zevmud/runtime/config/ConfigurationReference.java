package dev.zevmud.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tables of docs/configuration.md. A table lies between `<!-- variables: NAME -->` and `<!--
/// end -->` and is exactly what [#table] makes of the declarations; each service has a test that
/// compares the two.
public final class ConfigurationReference {
    private static final String HEAD =
            "| variable | default | unit | allowed | meaning |\n|---|---|---|---|---|\n";
    private static final String END = "<!-- end -->";

    private final String text;

    private ConfigurationReference(String text) {
        this.text = text;
    }

    /// Reads docs/configuration.md of the repository that a module's tests run in.
    public static ConfigurationReference ofRepository() throws IOException {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            var file = folder.resolve("docs/configuration.md");
            if (Files.exists(file)) {
                return new ConfigurationReference(Files.readString(file));
            }
        }
        throw new IOException(
                "no docs/configuration.md in or above " + Path.of("").toAbsolutePath());
    }

    public static ConfigurationReference of(String text) {
        return new ConfigurationReference(text);
    }

    /// The table of a service as it stands in the document, empty if there is none.
    public Optional<String> documented(String service) {
        var begin = "<!-- variables: " + service + " -->";
        var from = text.indexOf(begin);
        var to = from < 0 ? -1 : text.indexOf(END, from);
        return to < 0
                ? Optional.empty()
                : Optional.of(text.substring(from + begin.length(), to).strip() + "\n");
    }

    /// The table as it should stand, to be compared with [#documented] and pasted when it differs.
    public static String table(List<Variable<?>> variables) {
        return variables.stream()
                .map(ConfigurationReference::row)
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Variable<?> v) {
        var fallback =
                v.fallback().map(f -> "`" + f + "`").orElse(v.required() ? "**required**" : "none");
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        v.name(),
                        fallback,
                        v.unit(),
                        v.allowed().replace("|", "\\|"),
                        v.meaning().replace("|", "\\|"));
    }
}
