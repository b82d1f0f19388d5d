package dev.zevmud.protocol.frame;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of an output, in the order in which it is shown. In JSON, `kind` names the type.
public sealed interface OutputItem {

    /// Whole lines; the style is the default one at their start and end.
    record Text(List<StyledLine> lines) implements OutputItem {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// The prompt: a line that is not ended, replaced by the next one.
    record Prompt(List<Span> spans) implements OutputItem {
        public Prompt {
            spans = List.copyOf(spans);
        }
    }

    /// A GMCP message, for panels.
    record Gmcp(String name, @Nullable JsonNode data) implements OutputItem {}

    /// Whether what the player types may be shown (`on`), or is a password (`!on`).
    record Echo(boolean on) implements OutputItem {}
}
