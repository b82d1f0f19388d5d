package dev.zevmud.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The chart, rendered by Helm 3.
public final class Chart {

    public static final Path FOLDER = Path.of("zev-mud").toAbsolutePath();

    /// The oldest one that the chart takes.
    static final String KUBERNETES = "1.30.0";

    static final String RELEASE = "demo";

    private Chart() {}

    /// What the objects of a component are called.
    static String name(String component) {
        return RELEASE + "-zev-mud-" + component;
    }

    static Helm helm() {
        return new Helm(FOLDER);
    }

    public static List<Manifest> rendered(UnaryOperator<TemplateCommand> with) {
        return Manifest.read(
                with.apply(
                                helm().template()
                                        .withName(RELEASE)
                                        .withNamespace("games")
                                        .withKubeVersion(KUBERNETES))
                        .call());
    }

    public static List<Manifest> rendered(Path values) {
        return rendered(template -> template.withValuesFile(values));
    }

    /// Those of the environments, and one for each other shape that is supported.
    public static List<Path> values() {
        try (Stream<Path> environments = Files.list(FOLDER);
                Stream<Path> shapes = Files.list(FOLDER.resolve("ci"))) {
            return Stream.concat(environments, shapes)
                    .filter(file ->
                            file.getFileName()
                                    .toString()
                                    .matches(".*-[a-z]+\\.yaml|.*-values\\.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
