package dev.zevmud.server.view;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.CharItems;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.event.Belonging;
import dev.zevmud.server.world.event.GameEvent;

/// What a character has as GMCP, named in the reader's language.
record BelongingsData(Phrases phrases) {

    OutputItem of(GameEvent.BelongingsChanged changed) {
        return Data.item(
                new CharItems.Listing(
                        "inv", changed.belongings().stream().map(this::item).toList()));
    }

    private CharItems.Item item(Belonging thing) {
        return new CharItems.Item(thing.id(), phrases.name(thing.name()), null, attributes(thing));
    }

    /// The letters of [CharItems.Item]; what one has can always be taken.
    private static String attributes(Belonging thing) {
        StringBuilder letters = new StringBuilder();
        if (thing.worn() != null) {
            letters.append(thing.worn() == Slot.WEAPON ? 'l' : 'w');
        } else if (thing.fits() != null) {
            letters.append(thing.fits() == Slot.WEAPON ? 'g' : 'W');
        }
        if (thing.container()) {
            letters.append('c');
        }
        return letters.append('t').toString();
    }
}
