package dev.zevmud.server.world;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The rooms that a character has seen, four bytes each in Base64: a number made of area and room,
/// so that it stays true when rooms are added. Two rooms of one number are told apart by nobody,
/// and one in millions.
public record Explored(String rooms) {

    public static final Explored NOTHING = new Explored("");

    /// Null, from a release that did not know it, is nothing.
    public Explored(@Nullable String rooms) {
        this.rooms = rooms == null ? "" : rooms;
    }

    static int number(String area, String room) {
        return (area + ":" + room).hashCode();
    }

    Set<Integer> numbers() {
        Set<Integer> numbers = new TreeSet<>();
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(rooms));
        while (bytes.remaining() >= Integer.BYTES) {
            numbers.add(bytes.getInt());
        }
        return numbers;
    }

    static Explored of(Set<Integer> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Integer.BYTES);
        new TreeSet<>(numbers).forEach(bytes::putInt);
        return new Explored(Base64.getEncoder().encodeToString(bytes.array()));
    }
}
