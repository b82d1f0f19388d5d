package dev.zevmud.server.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an item is for.
public sealed interface ItemKind {

    /// Worn in the weapon slot; loses one point of `durability` with each hit and is broken at 0.
    record Weapon(int damage, int durability) implements ItemKind {}

    /// Of the pieces that somebody wears, one loses a point with each hit that they take. With a
    /// `durability` of 0 it does not wear.
    record Armour(int defence, Slot slot, int durability) implements ItemKind {}

    /// Lights dark rooms while it burns, worn in the light slot or left in the room. It burns for
    /// so many `minutes` of somebody's holding it, then it is used up, or empty if it is
    /// `refillable`; with 0 it burns for ever. One that is `kindled` burns where the world puts it,
    /// and there it is not used up.
    record Light(int minutes, boolean refillable, boolean kindled) implements ItemKind {

        public boolean burnsDown() {
            return minutes > 0;
        }

        /// A whole one, as it is in its first place, or in one where nobody wrote down how it
        /// burns.
        Flame fresh(Place place) {
            return new Flame(
                    minutes,
                    place instanceof Place.WornBy || (kindled && place instanceof Place.InRoom));
        }
    }

    /// So many minutes more for a light that can be refilled.
    record Fuel(int minutes) implements ItemKind {}

    record Potion(int heals) implements ItemKind {}

    /// Restores `nutrition` stamina and speeds recovery for a while.
    record Food(int nutrition) implements ItemKind {}

    /// A spell that is cast by using the item, which is consumed.
    record Scroll(Spell spell, int mana) implements ItemKind {}

    record Key() implements ItemKind {}

    /// A book; reading it makes the exits of `reveals` known to the reader.
    record Book(String text, List<ExitRef> reveals) implements ItemKind {
        public Book {
            reveals = List.copyOf(reveals);
        }
    }

    /// Holds other items. `key` is the prototype of the key that locks it, null if it has no lock.
    record Container(@Nullable String key) implements ItemKind {}

    /// What a dead creature leaves; holds what it carried until it decays.
    record Corpse() implements ItemKind {}

    /// Becomes coins in the purse when it is taken.
    record Currency(int coins) implements ItemKind {}

    /// Worth something, good for nothing.
    record Trinket() implements ItemKind {}
}
