package dev.zevmud.protocol.gmcp;

import dev.zevmud.protocol.json.ParseResult;
import org.jspecify.annotations.Nullable;

/// A GMCP message that this library knows, as a value: what to switch over. Names of packages are
/// matched without regard to case, keys with; keys that are not known are ignored. What a message
/// holds is bounded by [Bounds].
public sealed interface GmcpPayload
        permits Core,
                Char,
                CharAfflictions,
                CharDefences,
                CharItems,
                CharLogin,
                CharSkills,
                ClientFeatures,
                ClientMedia,
                CommChannel,
                Room,
                ZevSession,
                GmcpPayload.Unknown {

    /// A message of a package that is not known here: nothing is wrong with it.
    record Unknown(GmcpMessage message) implements GmcpPayload {
        @Override
        public GmcpMessage toMessage() {
            return message;
        }
    }

    default GmcpMessage toMessage() {
        return Messages.write(this);
    }

    /// What is wrong with the values, in words that do not repeat them; null: nothing.
    default @Nullable String fault() {
        return null;
    }

    /// Never throws. A known message with a body that cannot be is refused.
    static ParseResult<GmcpPayload> parse(GmcpMessage message) {
        return Messages.read(message);
    }
}
