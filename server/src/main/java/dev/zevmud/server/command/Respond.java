package dev.zevmud.server.command;

import dev.zevmud.server.quest.Conversations;

/// `respond 2`, `respond treasure`, or only `2`: answers the one who talks.
final class Respond implements Command {

    @Override
    public void execute(Action action) {
        Conversations.respond(action.zone(), action.player(), action.rest(), action.turn());
    }
}
