package counterexample.server.cluster;

import dev.zevmud.server.view.View;

/// A cluster that renders.
final class ClusterThatViews {

    private ClusterThatViews() {}

    static Class<?> forbidden() {
        return View.class;
    }
}
