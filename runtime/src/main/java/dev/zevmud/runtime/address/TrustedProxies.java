package dev.zevmud.runtime.address;

import java.util.Arrays;
import java.util.List;

/// The peers that are believed when they say for whom they speak: load balancers before a proxy,
/// proxies before the game. Anybody else could claim any address, and is taken at its own.
/// Immutable.
public record TrustedProxies(List<AddressRange> ranges) {
    /// Nobody is believed.
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /// Reads addresses and CIDR blocks, separated by commas; an empty text is [#NONE].
    ///
    /// @throws IllegalArgumentException if an entry is neither
    public static TrustedProxies parse(String list) {
        return list.isBlank()
                ? NONE
                : new TrustedProxies(
                        Arrays.stream(list.split(",", -1))
                                .map(String::strip)
                                .map(entry ->
                                        AddressRange.parse(entry)
                                                .orElseThrow(() ->
                                                        new IllegalArgumentException(
                                                                "no address: " + entry)))
                                .toList());
    }

    /// Whether the peer with this address is believed.
    public boolean include(String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
