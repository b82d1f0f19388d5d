package dev.zevmud.protocol.api;

import dev.zevmud.protocol.json.Secrets;

/// `POST /v1/tickets`: who wants to log in. A field that is missing is empty.
///
/// @param name of the account, in any case
public record LogIn(String name, String password) {

    /// More than any account has.
    public static final int MAX_LENGTH = 128;

    @Override
    public String toString() {
        return Secrets.describe(this);
    }
}
