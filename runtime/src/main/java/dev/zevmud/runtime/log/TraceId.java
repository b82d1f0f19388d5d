package dev.zevmud.runtime.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The name of one connection in the logs of every service that has to do with it: a trace-id of
/// W3C Trace Context, 32 hexadecimal digits.
public final class TraceId {

    /// As Elastic Common Schema names it.
    public static final String FIELD = "trace.id";

    private TraceId() {}

    /// One that nobody has.
    public static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// What `words` log carries the trace-id, if there is one.
    public static void log(@Nullable String traceId, Runnable words) {
        if (traceId == null) {
            words.run();
            return;
        }
        try (var _ = MDC.putCloseable(FIELD, traceId)) {
            words.run();
        }
    }
}
