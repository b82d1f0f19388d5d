package dev.zevmud.server.view;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.GameEvent;
import java.util.ArrayList;
import java.util.List;

/// Renders game events for a reader. Immutable; any thread.
public final class View {

    /// One text block with all lines, if there are any, then the GMCP messages, in order.
    public List<OutputItem> render(List<GameEvent> events, Reader reader) {
        List<StyledLine> lines = new ArrayList<>();
        for (GameEvent event : events) {
            if (event instanceof GameEvent.VitalsChanged changed) {
                reader.vitals(changed.vitals());
            } else {
                lines.add(StyledLine.plain(event.toString()));
            }
        }
        return lines.isEmpty() ? List.of() : List.of(new OutputItem.Text(lines));
    }

    public OutputItem.Prompt prompt(Reader reader) {
        Vitals v = reader.vitals();
        String text =
                v == null
                        ? "> "
                        : "<%d/%dhp %d/%dmn %d/%dst> "
                                .formatted(
                                        v.hp(),
                                        v.maxHp(),
                                        v.mana(),
                                        v.maxMana(),
                                        v.stamina(),
                                        v.maxStamina());
        return new OutputItem.Prompt(List.of(Span.plain(text)));
    }
}
