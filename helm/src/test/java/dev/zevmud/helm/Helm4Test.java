package dev.zevmud.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Helm 4 does as Helm 3 does; what only it renders, the hooks, is held to the same rules.
class Helm4Test {

    static List<Path> values() {
        return Chart.values();
    }

    @Test
    void itIsTheVersionThatTheBuildNames() {
        assertThat(Helm4.run("version", "--short").printed()).startsWith("v4.1.4+");
    }

    @ParameterizedTest
    @MethodSource("values")
    void itHasNoComplaint(Path values) {
        Program lint = Helm4.run("lint", "--strict", "--values=" + values, Chart.FOLDER.toString());
        assertThat(lint.exitCode()).as(lint.toString()).isZero();
        assertThat(lint.out()).contains("0 chart(s) failed").doesNotContain("[WARNING]");
    }

    @ParameterizedTest
    @MethodSource("values")
    void itRendersWhatHelm3RendersAndTheHooks(Path values) {
        List<Manifest> all = Helm4.rendered(values);
        assertThat(all.stream().filter(manifest -> !manifest.isHook()))
                .containsExactlyInAnyOrderElementsOf(Chart.rendered(values));
        assertThat(all.stream().filter(Manifest::isHook).map(Manifest::title))
                .containsExactly("Pod " + Chart.name("test") + "-health");
    }

    @ParameterizedTest
    @MethodSource("values")
    void hooksAreHeldToTheSameRules(Path values) {
        List<Manifest> hooks = Helm4.rendered(values).stream().filter(Manifest::isHook).toList();
        assertThat(Strictness.faults(hooks)).isEmpty();
        assertThat(PodSecurity.faults(hooks)).isEmpty();
        assertThat(Environment.faults(hooks)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.zevmud.helm.Refused#all")
    void itRefusesTheSame(Refused refused) {
        Program template = Helm4.template(refused.arguments());
        assertThat(template.exitCode()).isNotZero();
        assertThat(template.err()).contains(refused.reason());
    }
}
