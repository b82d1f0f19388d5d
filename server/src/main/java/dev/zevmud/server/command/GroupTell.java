package dev.zevmud.server.command;

import dev.zevmud.server.world.Groups;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;

/// `gtell wait for me`: heard by those of the group who are in the area.
final class GroupTell implements Command {

    @Override
    public void execute(Action action) {
        if (action.player().shape().group() == null) {
            action.tell("group.none");
            return;
        }
        if (action.rest().isEmpty()) {
            action.tell("gtell.what");
            return;
        }
        Arg words = Arg.words(action.rest());
        var speech = new Speech(action, "gtell");
        speech.self("gtell.self", words);
        for (Player member : Groups.members(action.zone(), action.player())) {
            if (member != action.player()) {
                speech.to(member, "gtell.others", action.self(), words);
            }
        }
    }
}
