package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.msdp.MsdpValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a game did, as [ClientConnection] tells it.
public sealed interface ServerEvent {

    /// What is to be shown, in order. Numbered while a session is open: then it is one output,
    /// whole. A prompt replaces the one before it; a prompt without spans takes it away.
    record Output(@Nullable Long seq, List<OutputItem> items) implements ServerEvent {
        public Output {
            items = List.copyOf(items);
        }
    }

    /// A message of `Core` or `Zev.Session`, but for `Zev.Session.Seq`; all others come within an
    /// [Output].
    record Gmcp(GmcpMessage message) implements ServerEvent {}

    /// Something was longer than `limit` and has been discarded.
    record Overflow(String what, int limit) implements ServerEvent {}

    /// Something could not be read and has been ignored; `what` does not repeat it.
    record Malformed(String what) implements ServerEvent {}

    /// MSSP: what the game says about itself; each variable with its values.
    record Mssp(Map<String, List<String>> variables) implements ServerEvent {
        public Mssp {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /// Variables of MSDP, as they were told together.
    record Msdp(MsdpValue.Table variables) implements ServerEvent {}

    /// Compressed output is damaged or grows past its budget: nothing more is read, the connection
    /// has to be closed.
    record Violation(String what) implements ServerEvent {}
}
