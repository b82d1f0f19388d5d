package dev.zevmud.protocol.connection;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What a server tells about itself to whoever asks: by MSSP, and in part by MSDP.
record ServerStatus(Supplier<Map<String, List<String>>> mssp, InstantSource clock) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    /// MSDP's variables that are the same for everyone.
    Map<String, String> msdp() {
        return Map.of(
                "SERVER_ID", String.join(" ", mssp.get().getOrDefault("NAME", List.of())),
                "SERVER_TIME", TIME.format(clock.instant()));
    }
}
