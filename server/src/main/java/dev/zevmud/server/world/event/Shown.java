package dev.zevmud.server.world.event;

import java.util.List;

/// What a character's session is shown at once, as the event `number` of the character's stay in a
/// zone. `executed` is the input that it answers, 0 for none.
public record Shown(long number, List<GameEvent> events, long executed) {

    public Shown {
        events = List.copyOf(events);
    }
}
