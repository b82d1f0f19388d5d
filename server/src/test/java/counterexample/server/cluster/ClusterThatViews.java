package counterexample.server.cluster;

import dev.zevmud.server.view.Reader;

/// A cluster that renders.
final class ClusterThatViews {

    private ClusterThatViews() {}

    static Class<?> forbidden() {
        return Reader.class;
    }
}
