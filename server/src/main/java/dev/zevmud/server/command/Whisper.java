package dev.zevmud.server.command;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `whisper mira follow me`: the others in the room see that something is said, and not what.
final class Whisper implements Command {

    @Override
    public void execute(Action action) {
        String[] parts = Prepositions.strip(action.rest(), "to").split(" +", 2);
        if (parts.length < 2) {
            action.tell("whisper.what");
            return;
        }
        Optional<Being> being = near(action, parts[0]);
        if (being.isEmpty()) {
            action.tell("whisper.nobody", Arg.words(parts[0]));
            return;
        }
        switch (being.get()) {
            case Creature creature -> action.tell("whisper.creature", Arg.name(creature.name()));
            case Player reader when reader.equals(action.player()) -> action.tell("whisper.own");
            case Player reader -> whisper(action, reader, Arg.words(parts[1].strip()));
        }
    }

    private static void whisper(Action action, Player reader, Arg words) {
        var speech = new Speech(action, "whisper");
        Arg whom = Arg.words(reader.name());
        speech.secretly(action.player(), "whisper.self", whom, words);
        speech.secretly(reader, "whisper.target", action.self(), words);
        new Speech(action, Speech.GESTURE)
                .others(Set.of(reader), "whisper.others", action.self(), whom);
    }

    /// A whisper finds its ear in the dark, too.
    private static Optional<Being> near(Action action, String typed) {
        String room = action.player().room();
        List<Being> near = new ArrayList<>(action.zone().playersIn(room));
        near.addAll(action.zone().creaturesIn(room));
        return Target.parse(typed).among(near, Being::keywords).stream().findFirst();
    }
}
