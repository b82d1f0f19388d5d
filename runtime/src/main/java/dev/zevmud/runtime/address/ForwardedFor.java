package dev.zevmud.runtime.address;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose request it is. Each proxy on the way adds at the right of `X-Forwarded-For` whom it got
/// the request from; what stands further left than the last proxy that is trusted, anybody may have
/// written.
public final class ForwardedFor {
    /// An address, or one with a port: `192.0.2.1:80`, `[2001:db8::1]:80`.
    private static final Pattern ENTRY =
            Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d{1,5})?|([0-9.]+)(?::\\d{1,5})?|(.*)");

    private ForwardedFor() {}

    /// The right-most address that is not a trusted proxy's; `peer`, whose socket it is, when it is
    /// not trusted itself or somebody wrote no address where one should stand. `headers` are the
    /// values of all `X-Forwarded-For`, in their order.
    public static String client(String peer, List<String> headers, TrustedProxies trusted) {
        if (!trusted.include(peer)) {
            return peer;
        }
        List<String> way =
                headers.stream()
                        .flatMap(header -> Arrays.stream(header.split(",", -1)))
                        .toList()
                        .reversed();
        String client = peer;
        for (String entry : way) {
            Optional<String> address = address(entry.strip());
            if (address.isEmpty()) {
                return peer;
            }
            client = address.get();
            if (!trusted.include(client)) {
                return client;
            }
        }
        return client;
    }

    private static Optional<String> address(String entry) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return AddressRange.canonical(matcher.group(group));
            }
        }
        return Optional.empty();
    }
}
