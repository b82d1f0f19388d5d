package counterexample.server.content;

import dev.zevmud.server.view.View;

/// Content that renders.
final class ContentThatViews {

    private ContentThatViews() {}

    static Class<?> forbidden() {
        return View.class;
    }
}
