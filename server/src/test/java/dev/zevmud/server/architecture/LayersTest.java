package dev.zevmud.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {

    private static final String BROKEN = "counterexample.server";
    private static final JavaClasses SERVER =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(Layers.SERVER);
    private static final JavaClasses COUNTEREXAMPLES =
            new ClassFileImporter().importPackages(BROKEN);

    static Set<String> packages() {
        return Layers.MAY_USE.keySet();
    }

    static Set<String> owners() {
        return Layers.ONLY_IN.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatItMay(String name) {
        holdsAndCanFail(Layers.keeps(Layers.SERVER, name), Layers.keeps(BROKEN, name));
    }

    @ParameterizedTest
    @MethodSource("owners")
    void aLibraryIsKnownToItsOwnerAlone(String name) {
        holdsAndCanFail(Layers.owns(Layers.SERVER, name), Layers.owns(BROKEN, name));
    }

    @Test
    void theWorldItsRulesAndTheCommandsNeedOnlyTheJdk() {
        holdsAndCanFail(Layers.pure(Layers.SERVER), Layers.pure(BROKEN));
    }

    @Test
    void theWorldAndItsRulesDoNoInputOutputAndStartNoThreads() {
        holdsAndCanFail(Layers.calm(Layers.SERVER), Layers.calm(BROKEN));
    }

    /// Each package of the server stands in the table, so that a new one is not forgotten.
    @Test
    void everyPackageStandsInTheTable() {
        Stream<String> found =
                SERVER.stream()
                        .map(one -> one.getPackageName().substring(Layers.SERVER.length()))
                        .filter(rest -> !rest.isEmpty())
                        .map(rest -> rest.substring(1).split("\\.", -1)[0]);
        assertThat(found.filter(name -> !name.equals("app"))).isSubsetOf(Layers.MAY_USE.keySet());
    }

    private static void holdsAndCanFail(ArchRule rule, ArchRule sameRuleOnCounterexamples) {
        rule.check(SERVER);
        assertThat(sameRuleOnCounterexamples.evaluate(COUNTEREXAMPLES).hasViolation())
                .as("a counter-example breaks: %s", rule.getDescription())
                .isTrue();
    }
}
