package dev.zevmud.server.world;

import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The rooms that a character has seen, four bytes each in Base64: a number made of area and room,
/// so that it stays true when rooms are added. Two rooms of one number are told apart by nobody,
/// and one in millions.
public record Explored(String rooms) {

    public static final Explored NOTHING = new Explored("");

    private static final int BYTES = Integer.BYTES;

    /// Null, from a release that did not know it, is nothing.
    public Explored(@Nullable String rooms) {
        this.rooms = rooms == null ? "" : rooms;
    }

    static int number(String area, String room) {
        return (area + ":" + room).hashCode();
    }

    Set<Integer> numbers() {
        byte[] bytes = Base64.getDecoder().decode(rooms);
        Set<Integer> numbers = new TreeSet<>();
        for (int at = 0; at + BYTES <= bytes.length; at += BYTES) {
            int number = 0;
            for (int n = 0; n < BYTES; n++) {
                number = (number << Byte.SIZE) | (bytes[at + n] & 0xFF);
            }
            numbers.add(number);
        }
        return numbers;
    }

    static Explored of(Set<Integer> numbers) {
        byte[] bytes = new byte[numbers.size() * BYTES];
        int at = 0;
        for (int number : new TreeSet<>(numbers)) {
            for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                bytes[at++] = (byte) (number >> shift);
            }
        }
        return new Explored(Base64.getEncoder().encodeToString(bytes));
    }
}
