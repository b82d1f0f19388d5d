package counterexample.server.store;

import dev.zevmud.server.command.Interpreter;

/// A store that executes commands.
final class StoreThatCommands {

    private StoreThatCommands() {}

    static Class<?> forbidden() {
        return Interpreter.class;
    }
}
