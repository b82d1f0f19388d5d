package dev.zevmud.runtime.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final ArchRule LIBRARIES =
            classes()
                    .that()
                    .resideInAPackage("dev.zevmud..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.zevmud.runtime..",
                            "java..",
                            "com.sun.net.httpserver..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "io.micrometer..",
                            "ch.qos.logback..",
                            "co.elastic.logging..");

    private static final ArchRule SUPERVISOR_IS_PLAIN_JAVA =
            noClasses()
                    .that()
                    .resideInAPackage("..supervisor..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "io.micrometer..");

    private static final ArchRule NO_CYCLES =
            SlicesRuleDefinition.slices()
                    .matching("dev.zevmud.runtime.(*)..")
                    .should()
                    .beFreeOfCycles();

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.zevmud.runtime");

    private static void holdsButNotFor(ArchRule rule, String outlaws) {
        assertThat(PRODUCTION).isNotEmpty();
        rule.check(PRODUCTION);
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importPackages(outlaws)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void onlyTheNamedLibrariesAreUsed() {
        holdsButNotFor(LIBRARIES, "dev.zevmud.runtime.architecture.outlaw");
    }

    @Test
    void theSupervisorNeedsNothingButTheJdk() {
        holdsButNotFor(
                SUPERVISOR_IS_PLAIN_JAVA, "dev.zevmud.runtime.architecture.outlaw.supervisor");
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        NO_CYCLES.check(PRODUCTION);
        var circle =
                SlicesRuleDefinition.slices()
                        .matching("dev.zevmud.runtime.architecture.outlaw.(*)..")
                        .should()
                        .beFreeOfCycles();
        assertThatThrownBy(() ->
                        circle.check(
                                new ClassFileImporter()
                                        .importPackages("dev.zevmud.runtime.architecture.outlaw")))
                .hasMessageContaining("was violated");
    }
}
