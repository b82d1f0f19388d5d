package dev.zevmud.server.command;

import dev.zevmud.server.world.event.Arg;

/// `shout help, at the gate`: heard in the whole area.
final class Shout implements Command {

    @Override
    public void execute(Action action) {
        if (action.player().id().isGuest()) {
            action.tell("shout.guest");
            return;
        }
        if (action.rest().isEmpty()) {
            action.tell("shout.what");
            return;
        }
        Arg words = Arg.words(action.rest());
        var speech = new Speech(action, "shout");
        speech.self("shout.self", words);
        speech.everywhere("shout.others", action.self(), words);
    }
}
