package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.staff.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a session's player is away from the keyboard: whoever tells the player something hears
/// of it. The next line that is typed ends it.
final class Away {

    private static final int MAX_WORDS = 200;

    private final Present self;
    private final Surroundings surroundings;
    private final Manner manner;
    private @Nullable String message;

    Away(Present self, Surroundings surroundings, Manner manner) {
        this.self = self;
        this.surroundings = surroundings;
        this.manner = manner;
    }

    /// `afk`, `afk back in ten minutes`.
    OutputItem leave(String rest) {
        String words = rest.strip();
        if (words.codePointCount(0, words.length()) > MAX_WORDS) {
            return manner.texts().line("afk.too-long", MAX_WORDS);
        }
        message = words;
        return manner.texts().line("afk.begins");
    }

    boolean is() {
        return message != null;
    }

    /// Something was typed; what to say about it.
    OutputItem comeBack() {
        message = null;
        return manner.texts().line("afk.ends");
    }

    /// Tells somebody who has spoken to the player.
    void answer(Present speaker) {
        if (message != null) {
            surroundings.order(
                    speaker.id(),
                    message.isEmpty()
                            ? new Order.Notice("afk.away", List.of(self.name()))
                            : new Order.Notice("afk.says", List.of(self.name(), message)));
        }
    }
}
