package dev.zevmud.server.command;

import dev.zevmud.server.quest.Conversations;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Optional;

/// `talk statue`; with nobody named, to the only creature there.
final class Talk implements Command {

    @Override
    public void execute(Action action) {
        String whom = Prepositions.strip(action.rest(), "to", "with");
        Optional<Being> being = whom.isEmpty() ? onlyCreature(action) : action.around().being(whom);
        if (being.isEmpty()) {
            action.tell(whom.isEmpty() ? "talk.whom" : "look.nothing", Arg.words(whom));
            return;
        }
        switch (being.get()) {
            case Player player -> action.tell("talk.player", Names.of(player));
            case Creature creature ->
                    Conversations.talk(action.zone(), action.player(), creature, action.turn());
        }
    }

    private static Optional<Being> onlyCreature(Action action) {
        List<Creature> creatures = action.zone().creaturesIn(action.player().room());
        return creatures.size() == 1 ? Optional.of(creatures.getFirst()) : Optional.empty();
    }
}
