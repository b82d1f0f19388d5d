package dev.zevmud.server.world.event;

import dev.zevmud.server.world.Vitals;
import java.util.List;

/// Something that one reader perceives. Each is rendered by the view as text (plain, colour, screen
/// reader, language) and, for clients that asked, as GMCP.
public sealed interface GameEvent {

    /// A sentence of the message bundle, `key`, with what stands in its gaps.
    record Message(String key, List<Arg> args) implements GameEvent {

        public Message {
            args = List.copyOf(args);
        }

        public static Message of(String key, Arg... args) {
            return new Message(key, List.of(args));
        }
    }

    /// The reader's own vitals changed.
    record VitalsChanged(Vitals vitals) implements GameEvent {}
}
