package dev.zevmud.server.session.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong passwords by key (an account or an address) and makes each further try wait longer:
/// after [#FREE_TRIES] wrong ones 30 s, doubled with each more, one hour at most. Bounded: the
/// entry that was touched longest ago is forgotten first. Safe for any thread.
final class FailedLogins {

    static final int FREE_TRIES = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_DOUBLINGS = 10;

    private record Tries(int failures, Instant until) {}

    private final Clock clock;
    private final Map<String, Tries> entries =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > MAX_ENTRIES;
                }
            };

    FailedLogins(Clock clock) {
        this.clock = clock;
    }

    /// How long `key` must wait before its next try; zero when it need not.
    synchronized Duration waitFor(String key) {
        Tries entry = entries.get(key);
        if (entry == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), entry.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String key) {
        Tries before = entries.get(key);
        int failures = before == null ? 1 : before.failures() + 1;
        Duration wait = Duration.ZERO;
        if (failures >= FREE_TRIES) {
            wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_TRIES, MAX_DOUBLINGS));
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                wait = LONGEST_WAIT;
            }
        }
        entries.put(key, new Tries(failures, clock.instant().plus(wait)));
    }

    synchronized void succeeded(String key) {
        entries.remove(key);
    }
}
