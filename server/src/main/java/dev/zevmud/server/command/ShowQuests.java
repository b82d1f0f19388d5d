package dev.zevmud.server.command;

import dev.zevmud.server.quest.Journals;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;

/// `quests`: the journal; `quests light`: one story from its beginning.
final class ShowQuests implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.show(Journals.all(action.zone(), action.player()));
            return;
        }
        Journals.story(action.zone(), action.player(), action.rest())
                .ifPresentOrElse(
                        (GameEvent.StoryShown story) -> action.show(story),
                        () -> action.tell("quests.unknown", Arg.words(action.rest())));
    }
}
