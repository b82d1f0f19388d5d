package dev.zevmud.protocol.gmcp;

import dev.zevmud.protocol.json.Secrets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Char.Login`: logging in without typing at prompts (MUD Standards, GMCP
/// authentication).
public sealed interface CharLogin extends GmcpPayload {

    /// Which ways there are: `password-credentials`, `oauth`.
    @Wire("Char.Login.Default")
    record Default(List<String> type) implements CharLogin {
        public Default {
            type = List.copyOf(type);
        }
    }

    /// The account's name and password; the latter is never shown.
    @Wire(value = "Char.Login.Credentials", by = Wire.Sender.CLIENT)
    record Credentials(String account, String password) implements CharLogin {
        @Override
        public String toString() {
            return Secrets.describe(this);
        }
    }

    @Wire("Char.Login.Result")
    record Result(boolean success, @Nullable String message) implements CharLogin {}
}
