package dev.zevmud.server.session.account;

import java.time.Instant;
import java.util.Optional;

/// Knows who is not let in, and hears of who is new. Every call blocks.
public interface Gatekeeper {

    /// Lets everybody in.
    Gatekeeper OPEN =
            new Gatekeeper() {
                @Override
                public Optional<Barred> account(String accountId, Instant now) {
                    return Optional.empty();
                }

                @Override
                public Optional<Barred> address(String address, Instant now) {
                    return Optional.empty();
                }
            };

    /// Not before `until`.
    record Barred(Instant until, String reason) {}

    Optional<Barred> account(String accountId, Instant now);

    Optional<Barred> address(String address, Instant now);

    /// An account was made.
    default void made(Account account) {}
}
