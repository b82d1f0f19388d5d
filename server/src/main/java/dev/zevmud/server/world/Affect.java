package dev.zevmud.server.world;

import java.time.Instant;

/// Something that lies on a being for a while. `by` is the character who caused it, empty if none
/// did.
public record Affect(AffectKind kind, int amount, Instant until, String by) {}
