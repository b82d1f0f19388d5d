package dev.zevmud.server.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A conversation with a creature: a tree (or any graph) of what it says and what can be answered.
/// It begins with the first of `openings` whose conditions hold, else with `start`.
public record Dialogue(String id, String start, List<Opening> openings, Map<String, Node> nodes) {

    public Dialogue {
        openings = List.copyOf(openings);
        nodes = Map.copyOf(nodes);
    }

    /// Another beginning, for those of whom all of `when` is so.
    public record Opening(String node, List<Condition> when) {
        public Opening {
            when = List.copyOf(when);
        }
    }

    /// What the creature says and does. Without choices the conversation ends here.
    public record Node(String id, String text, List<Effect> effects, List<Choice> choices) {
        public Node {
            effects = List.copyOf(effects);
            choices = List.copyOf(choices);
        }
    }

    /// An answer, offered to those of whom all of `when` is so; `next` is the node that it leads
    /// to, null to end.
    public record Choice(
            String text, List<String> keywords, List<Condition> when, @Nullable String next) {
        public Choice {
            when = List.copyOf(when);
            keywords = List.copyOf(keywords);
        }
    }

    /// What comes of reaching a node.
    public sealed interface Effect {

        /// Heals `percent` of the listener's maximum, once per listener in `every`.
        record Heal(int percent, Duration every) implements Effect {}

        /// The creature attacks the listener after `delay`.
        record Attack(Duration delay) implements Effect {}

        /// The creature leaves the listener alone for a while.
        record Truce(Duration length) implements Effect {}

        /// Experience, the first time that this character gets here.
        record Experience(int points) implements Effect {}

        /// A hidden exit becomes known to the listener.
        record Reveal(ExitRef exit) implements Effect {}

        /// A quest begins, goes on or ends.
        record Advance(String quest, String stage) implements Effect {}

        /// A flag of the listener is set; 0 takes it away.
        record Flag(String name, int value) implements Effect {}
    }
}
