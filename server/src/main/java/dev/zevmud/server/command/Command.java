package dev.zevmud.server.command;

/// What a verb does. Commands have no state of their own.
@FunctionalInterface
interface Command {

    void execute(Action action);
}
