package counterexample.server.view;

import dev.zevmud.server.command.CommandTable;

/// A view that knows commands.
final class ViewThatCommands {

    private ViewThatCommands() {}

    static Class<?> forbidden() {
        return CommandTable.class;
    }
}
