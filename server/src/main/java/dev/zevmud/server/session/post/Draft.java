package dev.zevmud.server.session.post;

import java.util.ArrayList;
import java.util.List;

/// Something longer that a player is writing, line by line: when it is done, it goes to the post
/// office as the text of `command` with `head`. Immutable; as JSON it moves with the session.
public record Draft(String command, String head, List<String> lines) {

    public Draft {
        lines = List.copyOf(lines);
    }

    public Draft with(String line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new Draft(command, head, more);
    }

    public String text() {
        return String.join("\n", lines).strip();
    }
}
