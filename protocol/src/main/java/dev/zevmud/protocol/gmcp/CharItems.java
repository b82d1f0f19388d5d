package dev.zevmud.protocol.gmcp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Char.Items` (IRE GMCP): things and where they are. A `location` is `inv`,
/// `room` or `rep` and the id of a container.
public sealed interface CharItems extends GmcpPayload {

    /// `attrib` holds letters: `w` worn, `W` wearable, `l` wielded, `g` wieldable, `c` container,
    /// `t` can be taken, `m` a creature, `d` a dead one, `x` not to be attacked.
    record Item(String id, String name, @Nullable String icon, @Nullable String attrib) {}

    /// Everything at a place.
    @Wire("Char.Items.List")
    record Listing(String location, List<Item> items) implements CharItems {
        public Listing {
            items = List.copyOf(items);
        }
    }

    @Wire("Char.Items.Add")
    record Add(String location, Item item) implements CharItems {}

    @Wire("Char.Items.Remove")
    record Remove(String location, Item item) implements CharItems {}

    @Wire("Char.Items.Update")
    record Update(String location, Item item) implements CharItems {}

    /// Asks for what is inside the thing with this id.
    @Wire(value = "Char.Items.Contents", body = Wire.Body.VALUE, by = Wire.Sender.CLIENT)
    record Contents(String id) implements CharItems {}

    /// Asks for what the character carries.
    @Wire(value = "Char.Items.Inv", body = Wire.Body.NONE, by = Wire.Sender.CLIENT)
    record Inventory() implements CharItems {}

    /// Asks for what is in the room.
    @Wire(value = "Char.Items.Room", body = Wire.Body.NONE, by = Wire.Sender.CLIENT)
    record InRoom() implements CharItems {}
}
