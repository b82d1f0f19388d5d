package dev.zevmud.runtime.address;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How many connections one address may have at a time; IPv6 is counted by the network of a
/// household, which has more addresses than anybody can count. The machine's own address is not
/// limited: who sits there needs no connections to do harm. Any thread.
public final class AddressQuota {
    private static final TrustedProxies OWN = TrustedProxies.parse("127.0.0.0/8, ::1");

    private final int max;
    private final Map<AddressRange, Integer> taken = new ConcurrentHashMap<>();

    public AddressQuota(int max) {
        this.max = max;
    }

    /// Takes a connection's place; false if its address has no more. Who got one gives it back
    /// once, with the same address.
    public boolean take(String address) {
        Optional<AddressRange> household = counted(address);
        if (household.isEmpty()) {
            return true;
        }
        boolean[] granted = new boolean[1];
        taken.compute(
                household.get(),
                (_, before) -> {
                    int count = before == null ? 0 : before;
                    granted[0] = count < max;
                    return granted[0] ? Integer.valueOf(count + 1) : before;
                });
        return granted[0];
    }

    public void giveBack(String address) {
        counted(address)
                .ifPresent(household ->
                        taken.computeIfPresent(
                                household, (_, count) -> count == 1 ? null : count - 1));
    }

    /// How many addresses have a place now.
    public int addresses() {
        return taken.size();
    }

    private static Optional<AddressRange> counted(String address) {
        return OWN.include(address) ? Optional.empty() : AddressRange.household(address);
    }
}
