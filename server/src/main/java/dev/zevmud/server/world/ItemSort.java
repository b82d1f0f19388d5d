package dev.zevmud.server.world;

/// The sorts of things, as builders name them: one for each [ItemKind].
public enum ItemSort {
    WEAPON,
    ARMOUR,
    LIGHT,
    FUEL,
    POTION,
    FOOD,
    SCROLL,
    KEY,
    BOOK,
    CONTAINER,
    CORPSE,
    CURRENCY,
    TRINKET;

    public static ItemSort of(ItemKind kind) {
        return switch (kind) {
            case ItemKind.Weapon _ -> WEAPON;
            case ItemKind.Armour _ -> ARMOUR;
            case ItemKind.Light _ -> LIGHT;
            case ItemKind.Fuel _ -> FUEL;
            case ItemKind.Potion _ -> POTION;
            case ItemKind.Food _ -> FOOD;
            case ItemKind.Scroll _ -> SCROLL;
            case ItemKind.Key _ -> KEY;
            case ItemKind.Book _ -> BOOK;
            case ItemKind.Container _ -> CONTAINER;
            case ItemKind.Corpse _ -> CORPSE;
            case ItemKind.Currency _ -> CURRENCY;
            case ItemKind.Trinket _ -> TRINKET;
        };
    }
}
