package counterexample.server.command;

import dev.zevmud.server.view.View;

/// A command that renders.
final class CommandThatViews {

    private CommandThatViews() {}

    static Class<?> forbidden() {
        return View.class;
    }
}
