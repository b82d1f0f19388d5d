package counterexample.server.world;

import dev.zevmud.server.command.Interpreter;

/// A world that knows its commands.
final class WorldThatCommands {

    private WorldThatCommands() {}

    static Class<?> forbidden() {
        return Interpreter.class;
    }
}
