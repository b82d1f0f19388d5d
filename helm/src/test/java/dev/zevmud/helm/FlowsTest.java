package dev.zevmud.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who may speak with whom.
class FlowsTest {

    /// The pod of `helm test`, a hook, which is not among the manifests.
    private static final Flows.End TEST =
            new Flows.End(
                    Map.of(
                            "app.kubernetes.io/name", "zev-mud",
                            "app.kubernetes.io/instance", Chart.RELEASE,
                            "app.kubernetes.io/component", "test"),
                    Map.of("kubernetes.io/metadata.name", "games"));

    private static Flows flows(String values) {
        return new Flows(Chart.rendered(Chart.FOLDER.resolve(values)));
    }

    @Test
    void onlyProxiesReachTheGameAndOnlyItsNodesEachOther() {
        Flows flows = flows("values-production.yaml");
        var server = flows.component("server");
        var proxy = flows.component("proxy");
        var web = flows.component("web-ui");
        assertThat(flows.allowed(proxy, server, 3000)).isTrue();
        assertThat(flows.allowed(web, server, 8090)).isTrue();
        assertThat(flows.allowed(proxy, server, 8090)).isFalse();
        assertThat(flows.admitted(Flows.elsewhere("default"), server, 8090)).isFalse();
        assertThat(flows.allowed(server, server, 7355)).isTrue();
        assertThat(flows.allowed(web, server, 3000)).isFalse();
        assertThat(flows.admitted(web, server, 3000)).isFalse();
        assertThat(flows.admitted(proxy, server, 7355)).isFalse();
        assertThat(flows.allowed(proxy, server, 7355)).isFalse();
        assertThat(flows.allowed(Flows.elsewhere("games"), server, 7355)).isFalse();
        assertThat(flows.allowed(Flows.elsewhere("default"), server, 3000)).isFalse();
        assertThat(flows.allowed(server, proxy, 8080)).isFalse();
    }

    @Test
    void playersComeInAtTheEdge() {
        Flows flows = flows("values-production.yaml");
        var proxy = flows.component("proxy");
        assertThat(flows.allowed(Flows.elsewhere("internet"), proxy, 4000)).isTrue();
        assertThat(flows.allowed(Flows.elsewhere("internet"), proxy, 4443)).isTrue();
        assertThat(flows.allowed(Flows.elsewhere("internet"), proxy, 9090)).isFalse();
        Flows closed = flows("values-staging.yaml");
        assertThat(closed.allowed(Flows.elsewhere("internet"), closed.component("proxy"), 4000))
                .isFalse();
    }

    @Test
    void onlyGatewaysAndTheChartsTestReachPageAndWebSocketWhereGatewaysAreNamed() {
        Flows flows = flows("ci/gateway-values.yaml");
        var proxy = flows.component("proxy");
        var web = flows.component("web-ui");
        for (var from : new Flows.End[] {Flows.elsewhere("gateways"), TEST}) {
            assertThat(flows.allowed(from, proxy, 8080)).isTrue();
            assertThat(flows.allowed(from, web, 3001)).isTrue();
        }
        assertThat(flows.allowed(Flows.elsewhere("default"), proxy, 8080)).isFalse();
        assertThat(flows.allowed(Flows.elsewhere("default"), web, 3001)).isFalse();
    }

    @Test
    void metricsAreScrapedFromNamedNamespacesOnly() {
        Flows flows = flows("values-production.yaml");
        for (String component : new String[] {"server", "proxy", "web-ui"}) {
            var pods = flows.component(component);
            assertThat(flows.allowed(Flows.elsewhere("monitoring"), pods, 9090)).isTrue();
            assertThat(flows.allowed(Flows.elsewhere("default"), pods, 9090)).isFalse();
        }
    }

    @Test
    void onlyTheGameReachesTheDatabaseAndAllReachTheNames() {
        Flows flows = flows("values-production.yaml");
        var database = Flows.elsewhere("databases");
        assertThat(flows.allowed(flows.component("server"), database, 5432)).isTrue();
        assertThat(flows.allowed(flows.component("proxy"), database, 5432)).isFalse();
        assertThat(flows.allowed(flows.component("web-ui"), database, 5432)).isFalse();
        for (String component : new String[] {"server", "proxy", "web-ui"}) {
            assertThat(
                            flows.allowed(
                                    flows.component(component), Flows.elsewhere("kube-system"), 53))
                    .isTrue();
        }
    }

    /// A policy over all pods of the release, as the first plan had it.
    @Test
    void aPolicyThatPoolsItsRulesLetsTooMuchThrough() {
        Flows flows = new Flows(CounterExamplesTest.example(Path.of("pooled-policy.yaml")));
        assertThat(flows.allowed(flows.component("web-ui"), flows.component("server"), 3000))
                .isTrue();
    }
}
