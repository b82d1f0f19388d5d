package dev.zevmud.server.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A story that a player can take part in, as its builder wrote it: stages, and ways from one to
/// the next. Creatures, items and rooms are named `area:id`, since a quest may lead through several
/// areas; `area` is the one whose files hold it. `begins` are the ways into it beside the dialogues
/// that begin it; `giver` is the creature that gives it, empty for none.
public record Quest(
        String id,
        String area,
        String title,
        int level,
        String giver,
        List<Way> begins,
        Map<String, Stage> stages) {

    public Quest {
        begins = List.copyOf(begins);
        stages = Ordered.copyOf(stages);
    }

    public Stage stage(String stage) {
        return Ordered.get(stages, stage, "stage of " + id);
    }

    /// `text` stands in the journal; `tells` is shown when the stage is reached. An `ending` has no
    /// ways on, its `reward` is given once, as that of every stage.
    public record Stage(
            String id,
            String text,
            String tells,
            boolean ending,
            Reward reward,
            List<Way> ways,
            @Nullable Limit limit) {
        public Stage {
            ways = List.copyOf(ways);
        }
    }

    /// Whoever meets the objective gets to the stage `next`. `text` names what is counted.
    public record Way(Objective objective, String next, String text) {}

    /// Whoever is at the stage longer than `within` gets to the stage `late`.
    public record Limit(Duration within, String late) {}

    /// `items` are those of the quest's own area, by their ids.
    public record Reward(long experience, long coins, List<String> items, List<String> flags) {

        public static final Reward NOTHING = new Reward(0, 0, List.of(), List.of());

        public Reward {
            items = List.copyOf(items);
            flags = List.copyOf(flags);
        }
    }

    /// What is to be done.
    public sealed interface Objective {

        /// How often, or how many.
        default int count() {
            return 1;
        }

        record Kill(String creature, int count) implements Objective {}

        /// Hand them to the creature; they are its from then on.
        record Bring(String item, int count, String to) implements Objective {}

        /// Carry or wear them.
        record Have(String item, int count) implements Objective {}

        record Wear(String item) implements Objective {}

        record Visit(String room) implements Objective {}

        record Talk(String creature) implements Objective {}

        /// In the room, or anywhere if that is empty.
        record Use(String item, String room) implements Objective {}

        /// Execute a command; its whole name.
        record Type(String command) implements Objective {}

        record Flag(String flag, int count) implements Objective {}
    }
}
