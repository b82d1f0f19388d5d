package dev.zevmud.proxy.guard;

import dev.zevmud.runtime.address.AddressRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header of the PROXY protocol, in which a load balancer says at a connection's start whose it
/// is: version 1 is a line of text, version 2 binary.
public final class ProxyHeader {
    /// Of a version 1 line, its end included.
    private static final int MAX_TEXT = 107;

    /// Of what version 2 has behind its first bytes: the addresses, and what else it may tell.
    private static final int MAX_EXTRA = 4_096;

    /// More than the longest header has: who has so many bytes needs no more.
    public static final int MAX_LENGTH = 16 + MAX_EXTRA;

    private static final byte[] TEXT = "PROXY ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BINARY = HexFormat.of().parseHex("0d0a0d0a000d0a515549540a");
    private static final int FIXED = 16;
    private static final Pattern LINE =
            Pattern.compile("PROXY (TCP4|TCP6) (\\S+) (\\S+) (\\d{1,5}) (\\d{1,5})");

    /// What the first bytes of a connection are.
    public sealed interface Reading {}

    /// The start of a header; more must come.
    public record Incomplete() implements Reading {}

    /// No header, and whatever comes will not make it one.
    public record Malformed() implements Reading {}

    /// A header of `length` bytes. `source` is whose connection it is; empty: the balancer's own.
    public record Header(int length, Optional<String> source) implements Reading {}

    private ProxyHeader() {}

    /// `start` is what has come so far, of which [#MAX_LENGTH] bytes are enough.
    public static Reading read(byte[] start) {
        if (begins(start, TEXT)) {
            return start.length < TEXT.length ? new Incomplete() : text(start);
        }
        if (begins(start, BINARY)) {
            return start.length < FIXED ? new Incomplete() : binary(start);
        }
        return new Malformed();
    }

    private static boolean begins(byte[] start, byte[] signature) {
        int length = Math.min(start.length, signature.length);
        return Arrays.equals(start, 0, length, signature, 0, length);
    }

    private static Reading text(byte[] start) {
        String seen =
                new String(start, 0, Math.min(start.length, MAX_TEXT), StandardCharsets.ISO_8859_1);
        int end = seen.indexOf("\r\n");
        if (end < 0) {
            return seen.length() < MAX_TEXT ? new Incomplete() : new Malformed();
        }
        String line = seen.substring(0, end);
        int length = end + 2;
        if (line.equals("PROXY UNKNOWN") || line.startsWith("PROXY UNKNOWN ")) {
            return new Header(length, Optional.empty());
        }
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()
                || !isPort(fields.group(4))
                || !isPort(fields.group(5))
                || !isOf(fields.group(1), fields.group(3))
                || !isOf(fields.group(1), fields.group(2))) {
            return new Malformed();
        }
        return new Header(length, AddressRange.canonical(fields.group(2)));
    }

    private static boolean isOf(String family, String address) {
        return AddressRange.canonical(address).isPresent()
                && address.contains(":") == family.equals("TCP6");
    }

    private static boolean isPort(String number) {
        return Integer.parseInt(number) <= 65_535;
    }

    private static Reading binary(byte[] start) {
        int extra = (start[14] & 0xFF) << 8 | (start[15] & 0xFF);
        int command = start[12] & 0x0F;
        boolean known = (start[12] & 0xF0) == 0x20 && command <= 1 && extra <= MAX_EXTRA;
        if (!known) {
            return new Malformed();
        }
        int length = FIXED + extra;
        if (command == 0) {
            // LOCAL: a probe of the balancer itself.
            return whole(start, length, Optional.empty());
        }
        return switch (start[13]) {
            case 0x11 -> source(start, length, 4);
            case 0x21 -> source(start, length, 16);
            // Not said, datagrams, and sockets within a machine: nothing that has an address here.
            case 0x00, 0x12, 0x22, 0x31, 0x32 -> whole(start, length, Optional.empty());
            default -> new Malformed();
        };
    }

    private static Reading source(byte[] start, int length, int size) {
        // Two addresses and two ports.
        if (length < FIXED + 2 * size + 4) {
            return new Malformed();
        }
        if (start.length < length) {
            return new Incomplete();
        }
        return whole(start, length, Optional.of(named(start, size)));
    }

    private static Reading whole(byte[] start, int length, Optional<String> source) {
        return start.length < length ? new Incomplete() : new Header(length, source);
    }

    private static String named(byte[] start, int size) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(start, FIXED, FIXED + size))
                    .getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
