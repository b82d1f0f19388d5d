package dev.zevmud.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may use whom (docs: the architecture's table of packages). `dev.zevmud.webwrong`, in the
/// test sources, breaks each rule once.
class PackagesTest {

    private static final List<String> FEATURES = List.of("play", "account", "builder", "operator");

    static Stream<ArchRule> rules() {
        return Stream.concat(
                Stream.of(
                        classes()
                                .that()
                                .resideOutsideOfPackage("..app..")
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage(
                                                "java..",
                                                "com.vaadin.flow..",
                                                "com.fasterxml.jackson..",
                                                "org.jspecify..",
                                                "org.slf4j..",
                                                "dev.zevmud.protocol..",
                                                "dev.zevmud.runtime..",
                                                "dev.zevmud.web..",
                                                "dev.zevmud.webwrong.."))
                                .as("only app knows Jetty and servlets"),
                        noClasses()
                                .that()
                                .resideInAPackage("..shared..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage(
                                                "..app..",
                                                "..play..",
                                                "..account..",
                                                "..builder..",
                                                "..operator.."))
                                .as("shared knows no feature"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..app..")
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("dev.zevmud.*.app.."))
                                .as("nobody uses app")),
                FEATURES.stream().map(PackagesTest::keepsToItself));
    }

    private static ArchRule keepsToItself(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(".." + feature + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                FEATURES.stream()
                                        .filter(other -> !other.equals(feature))
                                        .map(other -> "dev.zevmud.*." + other + "..")
                                        .toArray(String[]::new)))
                .allowEmptyShould(true)
                .as(feature + " uses no other feature");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ourPackagesKeepTheRules(ArchRule rule) {
        rule.check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.zevmud.web"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCounterExampleBreaksThem(ArchRule rule) {
        JavaClasses wrong = new ClassFileImporter().importPackages("dev.zevmud.webwrong");
        assertThat(wrong).isNotEmpty();
        assertThatThrownBy(() -> rule.check(wrong)).hasMessageContaining("was violated");
    }
}
