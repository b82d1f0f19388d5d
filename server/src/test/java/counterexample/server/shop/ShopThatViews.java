package counterexample.server.shop;

import dev.zevmud.server.view.View;

/// A rule package that knows the view.
final class ShopThatViews {

    private ShopThatViews() {}

    static Class<?> forbidden() {
        return View.class;
    }
}
