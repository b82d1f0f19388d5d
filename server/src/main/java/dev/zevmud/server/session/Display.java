package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.world.event.GameEvent;
import java.util.ArrayList;
import java.util.List;

/// What a session shows: to its player, each output with a prompt behind it, and to those of the
/// staff who read along. Owned by the session.
final class Display {

    private final Outbox outbox;
    private final Manner manner;
    private final Supervision supervision;

    Display(Outbox outbox, Manner manner, Supervision supervision) {
        this.outbox = outbox;
        this.manner = manner;
        this.supervision = supervision;
    }

    /// One output: the items, then the prompt.
    void show(List<OutputItem> items) {
        showPrivately(items);
        supervision.copy(items);
    }

    /// Nobody reads along.
    void showPrivately(List<OutputItem> items) {
        var all = new ArrayList<>(items);
        all.add(manner.prompt());
        outbox.show(all);
    }

    /// The sentence `key` of the session's texts.
    void notice(String key, Object... arguments) {
        show(List.of(manner.texts().line(key, arguments)));
    }

    /// What the character perceives; `asked`: the player wants to read all of it. What is secret is
    /// between two, whoever reads along.
    void perceived(List<GameEvent> events, boolean asked) {
        if (events.stream().noneMatch(Display::secret)) {
            show(manner.render(events, asked));
            return;
        }
        showPrivately(manner.render(events, asked));
        supervision.copy(
                manner.render(events.stream().filter(event -> !secret(event)).toList(), asked));
    }

    private static boolean secret(GameEvent event) {
        return event instanceof GameEvent.Uttered uttered && uttered.secret();
    }
}
