package dev.zevmud.desktop.play;

import dev.zevmud.desktop.connection.SessionLedger.Notice;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;

/// What this program itself says among the game's lines: set apart by being dim and italic.
final class ClientText {

    private static final Style NOTE = Style.DEFAULT.with(Attribute.DIM).with(Attribute.ITALIC);
    private static final Style TYPED = Style.foreground(14);

    private ClientText() {}

    static StyledLine note(String text) {
        return StyledLine.of("— " + text, NOTE);
    }

    /// The player's own line, as it is repeated behind the prompt.
    static List<Span> typed(String line) {
        return List.of(Span.of(line, TYPED));
    }

    static String notice(Notice notice) {
        return switch (notice) {
            case Notice.Resumed(long gap, boolean restarted) -> {
                if (restarted) {
                    yield "The game was restarted; you are back where it last saved you.";
                }
                yield gap == 0
                        ? "Back in the game; nothing was missed."
                        : "Back in the game; " + gap + " messages are lost.";
            }
            case Notice.Refused _ -> "The session is over. Please log in again.";
            case Notice.Bye(ByeReason reason, boolean _) ->
                    switch (reason) {
                        case QUIT -> "You have left the game.";
                        case TAKEN_OVER -> "This character is now played from somewhere else.";
                        case IDLE -> "You were idle for too long and have left the game.";
                        case KICKED -> "You were asked to leave the game.";
                        case SHUTDOWN -> "The game is shutting down.";
                    };
        };
    }
}
