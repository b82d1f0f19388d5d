package dev.zevmud.helm.monitoring;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What Prometheus' own parser says to expressions.
final class Expressions {

    private Expressions() {}

    static List<String> faults(Path folder, List<Dashboard.Query> queries) {
        List<Object> groups = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            var rule =
                    Map.of(
                            "record",
                            "query:" + i,
                            "expr",
                            Dashboard.filledIn(queries.get(i).expression()));
            groups.add(Map.of("name", i + " " + queries.get(i).panel(), "rules", List.of(rule)));
        }
        try {
            Path file = folder.resolve("queries.yaml");
            Files.writeString(file, new YAMLMapper().writeValueAsString(Map.of("groups", groups)));
            var result = DebianProgram.run(folder, "promtool", "check", "rules", file.toString());
            return result.code() == 0 ? List.of() : List.of(result.output().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
