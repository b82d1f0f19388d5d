package dev.zevmud.server.command;

import dev.zevmud.server.world.event.Arg;

/// `emote shivers`, `:shivers`.
final class Emote implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell("emote.what");
            return;
        }
        Arg words = Arg.words(action.rest());
        var gesture = new Speech(action, Speech.GESTURE);
        gesture.self("emote.shown", action.self(), words);
        gesture.others("emote.shown", action.self(), words);
    }
}
