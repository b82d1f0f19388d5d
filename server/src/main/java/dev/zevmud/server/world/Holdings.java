package dev.zevmud.server.world;

/// What a character owns beside its things and the coins in its purse: the coins in the bank.
public record Holdings(long banked) {

    /// A new character's; also that of one from a release that knew no bank.
    public static final Holdings NONE = new Holdings(0);

    public Holdings {
        if (banked < 0) {
            throw new IllegalArgumentException(banked + " coins in the bank");
        }
    }
}
