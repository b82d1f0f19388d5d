package dev.zevmud.server.command;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `smile`, `smile tom`, `smile me`: a gesture, to all, to somebody or to oneself.
record Social(String name) implements Command {

    private static final String OTHERS = ".others";
    private static final String TARGET = ".target";
    private static final Set<String> ONESELF = Set.of("me", "myself", "self", "mich", "mir");

    @Override
    public void execute(Action action) {
        String whom = Prepositions.strip(action.rest(), "at", "to", "with", "for");
        var gesture = new Speech(action, Speech.GESTURE);
        if (whom.isEmpty()) {
            gesture.self(key("alone"), action.self());
            gesture.others(key("alone") + OTHERS, action.self());
            return;
        }
        Optional<Being> being = find(action, whom);
        if (being.isEmpty()) {
            action.tell("look.nothing", Arg.words(whom));
        } else if (being.get().equals(action.player())) {
            gesture.self(key("own"), action.self());
            gesture.others(key("own") + OTHERS, action.self());
        } else {
            at(action, gesture, being.get());
        }
    }

    private void at(Action action, Speech gesture, Being being) {
        Arg whom = Names.of(being);
        gesture.self(key("at"), action.self(), whom);
        if (being instanceof Player reader) {
            gesture.to(reader, key("at") + TARGET, action.self());
        }
        gesture.others(Set.of(being), key("at") + OTHERS, action.self(), whom);
    }

    private static Optional<Being> find(Action action, String whom) {
        if (ONESELF.contains(whom.toLowerCase(Locale.ROOT))) {
            return Optional.of(action.player());
        }
        List<Being> all = new ArrayList<>(action.around().beings());
        all.add(action.player());
        return Target.parse(whom).among(all, Being::keywords).stream().findFirst();
    }

    private String key(String part) {
        return "social." + name + "." + part;
    }
}
