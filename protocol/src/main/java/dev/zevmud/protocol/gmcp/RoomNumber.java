package dev.zevmud.protocol.gmcp;

/// A room's stable number for mappers: 31 bits of FNV-1a over `area.room`, never 0. It depends on
/// nothing but the two ids, so a client's map stays true when rooms are added.
public final class RoomNumber {

    private static final int OFFSET_BASIS = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private RoomNumber() {}

    public static int of(String area, String room) {
        int hash = mix(mix(mix(OFFSET_BASIS, area), "."), room) & Integer.MAX_VALUE;
        return hash == 0 ? 1 : hash;
    }

    private static int mix(int hash, String text) {
        int mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            mixed = (mixed ^ (c & 0xFF)) * PRIME;
            mixed = (mixed ^ (c >> 8)) * PRIME;
        }
        return mixed;
    }
}
