package dev.zevmud.server.command;

import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Stat;
import dev.zevmud.server.world.Stats;
import dev.zevmud.server.world.Training;
import dev.zevmud.server.world.event.Arg;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// `train strength`: places a point on one of the stats. `train` and `stats` alone show them.
final class Train implements Command {

    /// The highest that training leads to.
    static final int HIGHEST = 30;

    @Override
    public void execute(Action action) {
        Player player = action.player();
        if (action.rest().isEmpty()) {
            show(action);
            return;
        }
        Optional<Stat> stat = named(action.rest());
        if (stat.isEmpty()) {
            action.tell("train.unknown", Arg.words(action.rest()));
        } else if (player.training().points() == 0) {
            action.tell("train.points");
        } else if (player.ownStats().of(stat.get()) >= HIGHEST) {
            action.tell("train.highest");
        } else {
            player.ownStats(player.ownStats().plus(stat.get(), 1));
            player.training(new Training(player.training().points() - 1));
            action.tell(
                    "train." + stat.get().name().toLowerCase(Locale.ROOT),
                    Arg.count(player.ownStats().of(stat.get())),
                    Arg.count(player.training().points()));
        }
    }

    private static void show(Action action) {
        Stats stats = action.player().stats();
        action.tell(
                "score.stats",
                Arg.count(stats.strength()),
                Arg.count(stats.constitution()),
                Arg.count(stats.dexterity()),
                Arg.count(stats.intelligence()),
                Arg.count(stats.wisdom()),
                Arg.count(stats.charisma()));
        action.tell("stats.points", Arg.count(action.player().training().points()));
    }

    private static Optional<Stat> named(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        return Stream.of(Stat.values())
                .filter(stat -> stat.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst();
    }
}
