package dev.zevmud.runtime.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Internet addresses that begin with the same `bits`: one address, or a network as CIDR has it
/// (`192.0.2.0/24`, `2001:db8::/32`). An IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`)
/// is the IPv4 one. Never asks a name server.
public final class AddressRange {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /// What IPv6 networks of one household begin with.
    private static final int HOUSEHOLD_BITS = 64;

    private final byte[] network;
    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /// Empty when the text is no address and no range.
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return Optional.empty();
        }
        int all = address.length * Byte.SIZE;
        int bits = slash < 0 ? all : bits(text.substring(slash + 1));
        return bits < 0 || bits > all
                ? Optional.empty()
                : Optional.of(new AddressRange(masked(address, bits), bits));
    }

    /// The network that an address is counted with: itself, or for IPv6 the /64 that one household
    /// has to itself. Empty when the text is no address.
    public static Optional<AddressRange> household(String text) {
        byte[] address = address(text);
        if (address == null) {
            return Optional.empty();
        }
        int bits = Math.min(address.length * Byte.SIZE, HOUSEHOLD_BITS);
        return Optional.of(new AddressRange(masked(address, bits), bits));
    }

    /// One address as it is usually written (`::FFFF:192.0.2.1` as `192.0.2.1`); empty when the
    /// text is none.
    public static Optional<String> canonical(String text) {
        return text.indexOf('/') < 0 ? parse(text).map(AddressRange::toString) : Optional.empty();
    }

    private static int bits(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static byte @Nullable [] address(String text) {
        int zone = text.indexOf('%');
        String literal = zone < 0 ? text : text.substring(0, zone);
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return null;
        }
        try {
            // Only literals get here: nothing is looked up.
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
            masked[i] &= (byte) (0xFF << (Byte.SIZE - kept));
        }
        return masked;
    }

    /// Whether the address, as text, is one of them.
    public boolean contains(String text) {
        byte[] address = address(text);
        return address != null
                && address.length == network.length
                && Arrays.equals(masked(address, bits), network);
    }

    /// Whether nobody could be meant: it names too much of the world.
    public boolean tooWide() {
        return bits < (network.length == 4 ? 8 : 16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range
                && range.bits == bits
                && Arrays.equals(range.network, network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + bits;
    }

    @Override
    public String toString() {
        try {
            String address = InetAddress.getByAddress(network).getHostAddress();
            return bits == network.length * Byte.SIZE ? address : address + "/" + bits;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
