package dev.zevmud.protocol.api;

import dev.zevmud.protocol.json.Secrets;

/// The answer to a log-in: brought to the game (`Zev.Session.Login`, or `ticket` of a `hello`) it
/// lets in without a password, once.
///
/// @param ticket random, 22 characters of base64url
/// @param expiresIn how long it is valid, in seconds
public record Ticket(String ticket, int expiresIn) {
    @Override
    public String toString() {
        return Secrets.describe(this);
    }
}
