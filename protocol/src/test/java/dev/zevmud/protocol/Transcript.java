package dev.zevmud.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Bytes in readable form, and the splits in which every parser must see the same in them.
public final class Transcript {

    private Transcript() {}

    /// `%FF` is a byte, all else UTF-8.
    public static byte[] bytes(String readable) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] utf8 = readable.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '%' && i + 2 < utf8.length) {
                out.write(
                        Integer.parseInt(
                                new String(utf8, i + 1, 2, StandardCharsets.US_ASCII), 16));
                i += 2;
            } else {
                out.write(utf8[i]);
            }
        }
        return out.toByteArray();
    }

    public static String readable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            if (b >= 0x20 && b < 0x7F && b != '%') {
                text.append((char) b);
            } else {
                text.append("%%%02X".formatted(b & 0xFF));
            }
        }
        return text.toString();
    }

    /// Whole, byte by byte, and at every two-way split.
    public static void forEverySplit(byte[] bytes, SplitCheck check) {
        check.feed(List.of(bytes), "whole");
        check.feed(
                IntStream.range(0, bytes.length).mapToObj(i -> new byte[] {bytes[i]}).toList(),
                "byte by byte");
        for (int at = 1; at < bytes.length; at++) {
            check.feed(
                    List.of(
                            Arrays.copyOfRange(bytes, 0, at),
                            Arrays.copyOfRange(bytes, at, bytes.length)),
                    "split at " + at);
        }
    }

    /// A check that gets the parts and how they were made.
    public interface SplitCheck {
        void feed(List<byte[]> parts, String how);
    }

    /// The same, for a function of the parts that must give the same for all.
    public static <T> T sameForEverySplit(byte[] bytes, Function<List<byte[]>, T> function) {
        T expected = function.apply(List.of(bytes));
        forEverySplit(
                bytes,
                (parts, how) -> assertThat(function.apply(parts)).as(how).isEqualTo(expected));
        return expected;
    }
}
