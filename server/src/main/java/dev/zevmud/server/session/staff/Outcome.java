package dev.zevmud.server.session.staff;

import dev.zevmud.server.session.post.Draft;
import java.util.List;

/// How the use of a staff command ended.
public sealed interface Outcome {

    /// They may not: to them it is a word like any other.
    record NotAllowed() implements Outcome {}

    /// What they read.
    record Answer(List<String> lines) implements Outcome {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    /// They are to write something longer first; `lines` say so.
    record Write(Draft draft, List<String> lines) implements Outcome {
        public Write {
            lines = List.copyOf(lines);
        }
    }

    static Answer of(String... lines) {
        return new Answer(List.of(lines));
    }
}
