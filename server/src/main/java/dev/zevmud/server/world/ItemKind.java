package dev.zevmud.server.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an item is for.
public sealed interface ItemKind {

    /// Worn in the weapon slot; loses one point of `durability` with each hit and breaks at 0.
    record Weapon(int damage, int durability) implements ItemKind {}

    record Armour(int defence, Slot slot) implements ItemKind {}

    /// Lights dark rooms while it is worn in the light slot.
    record Light() implements ItemKind {}

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
