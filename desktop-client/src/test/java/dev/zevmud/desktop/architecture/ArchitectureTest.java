package dev.zevmud.desktop.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may know what. Each rule holds for the program and fails on the counter-example that is
/// written against it.
class ArchitectureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.zevmud.desktop");
    private static final JavaClasses COUNTER_EXAMPLES =
            new ClassFileImporter()
                    .importPackages("dev.zevmud.desktop.architecture.counterexample");

    record Rule(ArchRule rule, String offender) {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..connection..")
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.net.Socket")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.net.InetSocketAddress")
                                .orShould()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.nio.channels..",
                                        "javax.net..",
                                        "java.net.http..",
                                        "dev.zevmud.protocol.telnet.."),
                        "SocketViewModel"),
                new Rule(
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("ViewModel")
                                .or()
                                .haveSimpleNameEndingWith("Panel")
                                .or()
                                .haveSimpleName("Reconnector")
                                .or()
                                .haveSimpleName("Gauge")
                                .or()
                                .haveSimpleName("InputHistory")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "javafx.scene..", "javafx.stage..", "jfx.incubator..")
                                .orShould()
                                .dependOnClassesThat()
                                .haveSimpleNameEndingWith("View"),
                        "ControlViewModel"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..connection..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("javafx..", "jfx..", "com.sun.javafx.."),
                        "FxConnection"),
                new Rule(
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..output..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("jfx.incubator.."),
                        "RichTextView"),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage("..output..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("..connection..", "..play..", "..profile.."),
                        "ConnectedOutput"),
                new Rule(
                        SlicesRuleDefinition.slices()
                                .matching("dev.zevmud.desktop.(**)")
                                .should()
                                .beFreeOfCycles(),
                        "counterexample.output"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForTheProgram(Rule rule) {
        rule.rule.check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnItsCounterExample(Rule rule) {
        var result = rule.rule.evaluate(COUNTER_EXAMPLES);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(rule.offender);
    }
}
