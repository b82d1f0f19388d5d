package dev.zevmud.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which package may use which, and which library is whose: the table of the design. The same rules
/// are made for the server and, under another root, for the counter-examples that break them.
final class Layers {

    static final String SERVER = "dev.zevmud.server";

    private static final List<String> RULES = List.of("combat", "behaviour", "quest", "shop");

    /// For each package, the server's other packages that it may use; `protocol` is that module.
    static final Map<String, Set<String>> MAY_USE = mayUse();

    /// Single types that a package may know beyond that: values that pass through it.
    private static final Map<String, Set<String>> PASSES_THROUGH =
            Map.of(
                    // How sealed types are stored.
                    "store", Set.of("dev.zevmud.protocol.json.SealedTypes"));

    /// What a repository of the world answers with.
    private static final String PROMISE = "java.util.concurrent.CompletionStage";

    /// Libraries that only one package knows.
    static final Map<String, List<String>> ONLY_IN =
            Map.of(
                    "api",
                            List.of(
                                    "jakarta.ws.rs..",
                                    "org.glassfish.jersey..",
                                    "org.glassfish.grizzly.."),
                    "cluster", List.of("org.apache.pekko.."),
                    "net", List.of("io.netty.."),
                    "content",
                            List.of(
                                    "com.fasterxml.jackson.dataformat.yaml..",
                                    "org.yaml..",
                                    "dev.cel.."),
                    "store",
                            List.of(
                                    "java.sql..",
                                    "javax.sql..",
                                    "org.jdbi..",
                                    "org.flywaydb..",
                                    "com.zaxxer..",
                                    "org.sqlite..",
                                    "org.postgresql.."));

    private Layers() {}

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> table = new TreeMap<>();
        table.put("language", Set.of());
        table.put("world", Set.of());
        RULES.forEach(rules -> table.put(rules, Set.of("world")));
        table.put("command", with(RULES, "world", "language"));
        table.put("view", Set.of("world", "language", "protocol"));
        table.put("content", with(RULES, "world", "language"));
        table.put("session", Set.of("world", "command", "view", "language", "protocol"));
        table.put(
                "cluster",
                with(RULES, "world", "language", "command", "content", "session", "protocol"));
        table.put("net", Set.of("session", "protocol"));
        table.put("store", Set.of("world", "content", "session"));
        table.put("api", Set.of("content", "session", "protocol"));
        return table;
    }

    private static Set<String> with(List<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /// `from` keeps to what it may use.
    static ArchRule keeps(String root, String from) {
        Set<String> allowed = MAY_USE.get(from);
        List<String> forbidden = new ArrayList<>();
        Stream.concat(MAY_USE.keySet().stream(), Stream.of("app"))
                .filter(other -> !other.equals(from) && !allowed.contains(other))
                .forEach(other -> {
                    forbidden.add(SERVER + "." + other + "..");
                    forbidden.add(root + "." + other + "..");
                });
        if (!allowed.contains("protocol")) {
            forbidden.add("dev.zevmud.protocol..");
        }
        return noClasses()
                .that()
                .resideInAPackage(root + "." + from + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(forbidden.toArray(String[]::new))
                                .and(not(passing(PASSES_THROUGH.getOrDefault(from, Set.of())))))
                .allowEmptyShould(true);
    }

    /// Nobody but `owner` (and the wiring) knows its libraries.
    static ArchRule owns(String root, String owner) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + "." + owner + "..", root + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ONLY_IN.get(owner).toArray(String[]::new))
                .allowEmptyShould(true);
    }

    /// The world, the rules and the commands need nothing but the JDK and each other.
    static ArchRule pure(String root) {
        List<String> packages = new ArrayList<>(RULES);
        packages.addAll(List.of("world", "command"));
        return classes()
                .that()
                .resideInAnyPackage(
                        packages.stream().map(p -> root + "." + p + "..").toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.zevmud.server..", root + "..")
                .allowEmptyShould(true);
    }

    /// No I/O, no threads and no locks in the world and its rules.
    static ArchRule calm(String root) {
        List<String> packages = new ArrayList<>(RULES);
        packages.add("world");
        return noClasses()
                .that()
                .resideInAnyPackage(
                        packages.stream().map(p -> root + "." + p + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.io..",
                                        "java.nio..",
                                        "java.net..",
                                        "java.util.concurrent..")
                                .and(not(passing(Set.of(PROMISE)))))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> passing(Set<String> names) {
        return DescribedPredicate.describe(
                "pass through: " + names, type -> names.contains(type.getName()));
    }
}
