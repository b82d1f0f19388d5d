package dev.zevmud.server.world.trigger;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;

/// Something that may set a trigger off; all but the last two are a player's doing.
public sealed interface Happening {

    record Entered() implements Happening {}

    record Left() implements Happening {}

    record Said(String words) implements Happening {}

    /// Into the hands of a creature; the item is gone by then.
    record Given(Item item, Creature to) implements Happening {}

    record Taken(Item item) implements Happening {}

    /// It may be gone by then.
    record Used(Item item) implements Happening {}

    record Killed(Creature creature) implements Happening {}

    /// A quest of the player reached a stage.
    record Advanced(String quest, String stage) implements Happening {}

    /// A timer's time has come.
    record Elapsed() implements Happening {}

    /// An hour of the world began.
    record Struck(int hour) implements Happening {}
}
