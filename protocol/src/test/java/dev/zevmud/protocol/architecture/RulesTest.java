package dev.zevmud.protocol.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.zevmud.protocol.Dump;
import org.junit.jupiter.api.Test;

/// Each rule is shown to fail on an outlaw.
class RulesTest {

    private static final ArchRule LIBRARIES =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.zevmud.protocol..",
                            "java..",
                            "com.fasterxml.jackson..",
                            "com.jcraft.jzlib..",
                            "org.jspecify..");

    private static final ArchRule JZLIB_ONLY_TO_COMPRESS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.zevmud.protocol.compress..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.jcraft..");

    private static final ArchRule NO_INPUT_OR_OUTPUT =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(Dump.class.getName())
                    .and()
                    .doNotHaveFullyQualifiedName(Dump.class.getName() + "$Printer")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..")
                    .orShould()
                    .accessField(System.class, "out")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Thread.class);

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.zevmud.protocol");

    private static void holdsButNotForOutlaws(ArchRule rule) {
        assertThat(PRODUCTION).isNotEmpty();
        rule.check(PRODUCTION);
        JavaClasses outlaws =
                new ClassFileImporter().importPackages("dev.zevmud.protocol.architecture.outlaw");
        assertThatThrownBy(() -> rule.check(outlaws))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void onlyTheJdkJacksonJspecifyAndJzlibAreUsed() {
        holdsButNotForOutlaws(LIBRARIES);
    }

    @Test
    void onlyCompressKnowsJzlib() {
        holdsButNotForOutlaws(JZLIB_ONLY_TO_COMPRESS);
    }

    @Test
    void thereIsNoInputOrOutput() {
        holdsButNotForOutlaws(NO_INPUT_OR_OUTPUT);
    }
}
