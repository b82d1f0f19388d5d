package dev.zevmud.runtime.zev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZevIT {
    private static final String PACKAGE =
            "mvnw -q -B -Dmaven.test.skip=true -pl protocol,runtime,server,proxy,web-ui package";

    @TempDir private Path folder;

    private PretendedRepository repository;

    @BeforeEach
    void pretend() throws IOException {
        repository = PretendedRepository.in(folder);
    }

    private PretendedRepository.Outcome zev(String... arguments) throws Exception {
        return repository.zev(Map.of(), arguments);
    }

    private void change(String file) throws IOException {
        Files.writeString(repository.root().resolve(file), "class Changed {}");
    }

    @Test
    void runBuildsWhatIsMissingAndStartsTheSupervisorInTheRepository() throws Exception {
        var outcome = zev("run");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("a first build", "minutes");
        assertThat(outcome.err()).endsWith("zev-mud: preparing quick starts ...\n");
        assertThat(outcome.out()).isEqualTo("data " + repository.root().resolve("data") + "\n");
        var calls = repository.calls();
        assertThat(calls).hasSize(3).startsWith(PACKAGE);
        assertThat(calls.get(1))
                .contains(
                        " -XX:AOTCacheOutput="
                                + repository.root()
                                + "/proxy/target/zev-mud-proxy.aot ");
        assertThat(calls.get(2))
                .contains(" -XX:AOTCache=" + repository.root() + "/proxy/target/zev-mud-proxy.aot ")
                .startsWith("java in " + repository.root() + ": ")
                .contains("dev.zevmud.runtime.supervisor.Main --service server ")
                .contains(
                        "zev-mud-server.jar:"
                                + repository.root()
                                + "/server/target/lib/* dev.zevmud.server.app.Main",
                        " --service proxy ",
                        " dev.zevmud.proxy.app.Main",
                        " --service web-ui ",
                        " dev.zevmud.web.app.Main");
    }

    @Test
    void aSecondRunBuildsNothingUntilASourceChanges() throws Exception {
        zev("run");
        repository.calls();
        assertThat(zev("run").err()).isEmpty();
        assertThat(repository.calls()).hasSize(1);

        change("desktop-client/src/main/A.java");
        Files.createDirectories(repository.root().resolve("server/src/test"));
        change("server/src/test/ATest.java");
        Files.createDirectories(repository.root().resolve("web-ui/node_modules"));
        change("web-ui/node_modules/a.js");
        assertThat(zev("run").err()).isEmpty();
        assertThat(repository.calls()).hasSize(1);

        change("server/src/main/A.java");
        assertThat(zev("run").err()).contains("because sources have changed");
        assertThat(repository.calls()).startsWith(PACKAGE);

        change("pom.xml");
        zev("run");
        assertThat(repository.calls()).startsWith(PACKAGE);

        Files.delete(repository.root().resolve("proxy/target/zev-mud-proxy.jar"));
        zev("run");
        assertThat(repository.calls()).startsWith(PACKAGE);
    }

    @Test
    void aBuildThatFailsIsTriedAgain() throws Exception {
        var outcome = repository.zev(Map.of("MVN_EXIT", "1"), "run");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).endsWith("zev-mud: the build failed, see above\n");
        assertThat(repository.calls()).containsExactly(PACKAGE);
        assertThat(zev("run").exitCode()).isZero();
        assertThat(repository.calls()).hasSize(3).startsWith(PACKAGE);
    }

    @Test
    void aSourceThatChangesCostsNoNewPreparationUnlessABuildIsAskedFor() throws Exception {
        zev("run");
        repository.calls();
        change("server/src/main/A.java");
        zev("run");
        assertThat(repository.calls()).hasSize(2).last().asString().doesNotContain("AOT");
        zev("build");
        assertThat(repository.calls()).hasSize(2).last().asString().contains("AOTCacheOutput");
        zev("run");
        assertThat(repository.calls()).hasSize(1).last().asString().contains("AOTCache=");
    }

    @Test
    void withoutPreparationItRunsAllTheSame() throws Exception {
        Files.createFile(repository.root().resolve("silent"));
        var outcome = zev("run");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).contains("starts will take longer");
    }

    @Test
    void preparationUsesNothingOfTheUsersSettings() throws Exception {
        repository.script(
                "jdk/bin/java",
                "echo \"${DB_HOST:-none} $DATA_PATH $SERVER_PORT\" >>\"$PWD_OF_TEST/calls\"");
        repository.zev(
                Map.of("DB_HOST", "precious", "DATA_PATH", "/precious", "SERVER_PORT", "3000"),
                "run");
        assertThat(repository.calls())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("none /tmp/")
                .endsWith(" 0");
    }

    @Test
    void aRelativeDataPathIsBelowWhereTheUserIs() throws Exception {
        assertThat(repository.zev(Map.of("DATA_PATH", "mine"), "run").out())
                .isEqualTo("data " + folder + "/mine\n");
        assertThat(repository.zev(Map.of("DATA_PATH", "/tmp/mine"), "run").out())
                .isEqualTo("data /tmp/mine\n");
    }

    @Test
    void whatIsMissingIsOneLine() throws Exception {
        assertThat(repository.zev(Map.of("NO_JDK", "1"), "run"))
                .isEqualTo(new PretendedRepository.Outcome(1, "", "no JDK\n"));
        Files.delete(repository.root().resolve("bin/npm"));
        assertThat(zev("run"))
                .isEqualTo(
                        new PretendedRepository.Outcome(
                                1,
                                "",
                                "zev-mud: 'npm' is needed and not on the PATH. Install it (Debian and Ubuntu: 'apt-get install npm').\n"));
        assertThat(repository.calls()).isEmpty();
    }

    @Test
    void anUnknownCommandIsExitTwo() throws Exception {
        assertThat(zev("rum"))
                .isEqualTo(
                        new PretendedRepository.Outcome(
                                2,
                                "",
                                "zev-mud: unknown command 'rum'; './zev help' lists the commands\n"));
        assertThat(zev("help").out()).contains("run ", "test ", "desktop ", "dump-items ");
        assertThat(zev()).isEqualTo(zev("help"));
    }

    @Test
    void theDesktopClientNeedsAScreen() throws Exception {
        assertThat(zev("desktop").err())
                .isEqualTo(
                        """
                        zev-mud: the desktop client needs a graphical session: neither DISPLAY nor WAYLAND_DISPLAY is set
                        """);
        assertThat(repository.zev(Map.of("DISPLAY", ":0"), "desktop").exitCode()).isZero();
        assertThat(repository.calls())
                .hasSize(2)
                .startsWith("mvnw -q -B -Dmaven.test.skip=true -pl protocol,desktop-client package")
                .last()
                .asString()
                .endsWith(" dev.zevmud.desktop.Main");
    }

    @Test
    void testChecksScriptsThenVerifiesAndCounts() throws Exception {
        var outcome = zev("test");
        assertThat(outcome.exitCode()).isZero();
        assertThat(repository.calls())
                .startsWith(
                        "apt-get download -q prometheus",
                        "dpkg-deb -x prometheus_1.0_amd64.deb .",
                        "apt-get download -q prometheus-alertmanager",
                        "dpkg-deb -x prometheus-alertmanager_1.0_amd64.deb .",
                        "shellcheck",
                        PACKAGE)
                .contains("mvnw -q -B -Dmaven.test.skip=true -pl protocol,load-test package")
                .endsWith("mvnw -B -ntp verify");
        assertThat(outcome.out())
                .contains("server                  3        0        0")
                .contains("tests passed in ");
        assertThat(zev("test").exitCode()).isZero();
        assertThat(repository.calls())
                .describedAs("the second time, all but the tests is there")
                .containsExactly("shellcheck", "mvnw -B -ntp verify");
    }

    @Test
    void testFailsWhenAnythingFails() throws Exception {
        var maven = repository.zev(Map.of("VERIFY_EXIT", "1"), "test");
        assertThat(maven.exitCode()).isEqualTo(1);
        assertThat(maven.out()).contains("tests FAILED in ");
        assertThat(repository.zev(Map.of("SHELLCHECK_EXIT", "1"), "test").exitCode()).isEqualTo(1);
    }

    @Test
    void testNeedsTheProgramsThatItUnpacks() throws Exception {
        var outcome = repository.zev(Map.of("APT_EXIT", "100", "USER_ID", "1000"), "test");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .endsWith(
                        "zev-mud: the package prometheus could not be fetched; the tests need its"
                                + " programs\n");
        assertThat(repository.calls()).containsExactly("apt-get download -q prometheus");
    }

    @Test
    void testInstallsMissingPackagesAsRootAndElseSaysHow() throws Exception {
        zev("test");
        repository.calls();
        repository.zev(Map.of("MISSING", "tintin++"), "test");
        assertThat(repository.calls())
                .startsWith(
                        "apt-get update -q",
                        "apt-get install -y -q --no-install-recommends tintin++");
        var user = repository.zev(Map.of("MISSING", "tintin++", "USER_ID", "1000"), "test");
        assertThat(user)
                .isEqualTo(
                        new PretendedRepository.Outcome(
                                1,
                                "",
                                "zev-mud: the tests need packages that are missing. Install them: sudo apt-get install tintin++\n"));
        assertThat(repository.calls()).isEmpty();
    }
}
