package dev.zevmud.server.command;

import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.event.Arg;

/// `say hello`, `'hello`.
final class Say implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell("say.what");
            return;
        }
        Arg words = Arg.words(action.rest());
        var speech = new Speech(action, "say");
        speech.self("say.self", words);
        speech.others("say.others", action.self(), words);
        action.did(new Deed.Said(action.rest()));
    }
}
