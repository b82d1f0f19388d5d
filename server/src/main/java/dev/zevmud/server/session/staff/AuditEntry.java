package dev.zevmud.server.session.staff;

import java.time.Instant;

/// One thing that one of the staff did, as it was when it was done.
public record AuditEntry(
        Instant time,
        String account,
        String character,
        String roles,
        String command,
        String target,
        String reason,
        String address) {}
