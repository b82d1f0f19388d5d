package dev.zevmud.proxy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// endpoint, telnet → guard → link → backend: each knows only what stands behind it. Each rule is
/// shown to fail on an outlaw.
class RulesTest {

    private static final String OUTLAWS = "dev.zevmud.proxy.architecture.outlaw.";

    private static final ArchRule ONLY_ENDPOINT_KNOWS_TYRUS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.zevmud.proxy.endpoint..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.glassfish..", "jakarta..");

    private static final ArchRule ONLY_BACKEND_AND_TELNET_OPEN_SOCKETS =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.zevmud.proxy.backend..", "dev.zevmud.proxy.telnet..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.net\\.(Server)?Socket|java\\.nio\\.channels\\..*");

    private static final ArchRule BACKEND_IS_LAST =
            noClasses()
                    .that()
                    .resideInAPackage("..backend..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.zevmud.proxy.app..",
                            "dev.zevmud.proxy.endpoint..",
                            "dev.zevmud.proxy.telnet..",
                            "dev.zevmud.proxy.guard..",
                            "dev.zevmud.proxy.link..");

    private static final ArchRule LINK_KNOWS_ONLY_BACKEND =
            noClasses()
                    .that()
                    .resideInAPackage("..link..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.zevmud.proxy.app..",
                            "dev.zevmud.proxy.endpoint..",
                            "dev.zevmud.proxy.telnet..",
                            "dev.zevmud.proxy.guard..");

    private static final ArchRule GUARD_KNOWS_NO_ENDPOINT =
            noClasses()
                    .that()
                    .resideInAPackage("..guard..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.zevmud.proxy.app..",
                            "dev.zevmud.proxy.endpoint..",
                            "dev.zevmud.proxy.telnet..");

    private static final ArchRule NO_NETTY =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.netty..");

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.zevmud.proxy");

    private static void holdsButNotFor(ArchRule rule, String outlaw) {
        assertThat(PRODUCTION).isNotEmpty();
        rule.check(PRODUCTION);
        assertThatThrownBy(
                        () -> rule.check(new ClassFileImporter().importPackages(OUTLAWS + outlaw)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void onlyTheEndpointKnowsTyrusAndGrizzly() {
        holdsButNotFor(ONLY_ENDPOINT_KNOWS_TYRUS, "link");
    }

    @Test
    void onlyTheBackendAndTheTelnetDoorOpenSockets() {
        holdsButNotFor(ONLY_BACKEND_AND_TELNET_OPEN_SOCKETS, "guard");
    }

    @Test
    void theBackendKnowsNothingBeforeIt() {
        holdsButNotFor(BACKEND_IS_LAST, "backend");
    }

    @Test
    void theLinkKnowsOnlyTheBackend() {
        holdsButNotFor(LINK_KNOWS_ONLY_BACKEND, "link");
    }

    @Test
    void theGuardDoesNotKnowTheEndpoint() {
        holdsButNotFor(GUARD_KNOWS_NO_ENDPOINT, "guard");
    }

    /// No outlaw for this one: Netty is not on this module's class path, and must not get there.
    @Test
    void thereIsNoNettyHere() {
        NO_NETTY.check(PRODUCTION);
        assertThatThrownBy(() -> Class.forName("io.netty.channel.Channel"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
