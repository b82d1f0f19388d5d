package dev.zevmud.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.systemtest.Selectors.Selector;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectorsTest {

    @Test
    void metricsAreToldFromFunctionsLabelsAndWords() {
        assertThat(
                        Selectors.of(
                                "histogram_quantile(0.99, sum by (zone, le) (rate(a_bucket{x=\"y z\","
                                        + " q=~\"b.*\"}[5m]))) / (sum(b) > 0) and on (job) c"))
                .containsExactly(
                        new Selector("a_bucket", Set.of("q", "x")),
                        new Selector("b", Set.of()),
                        new Selector("c", Set.of()));
    }

    @Test
    void labelsByWhichIsGroupedAreFound() {
        assertThat(Selectors.groups("sum by (zone, le) (a) * on(job) group_left (version) b"))
                .containsExactly("job", "le", "version", "zone");
    }
}
