package dev.zevmud.server.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is saved of an item. `zone` is the zone that owns it now: the only one that may write it.
/// `durability` counts down from its prototype's; 0 is what does not wear, or did not in the
/// release that wrote it, unless it is `broken`. `locked` and `open` matter to containers;
/// `decaysAt` is set for what does not last; `flame` for lights that burn down, but not in rows of
/// releases before they did; `coins` is how many a heap has, 0 for as many as its prototype.
public record ItemState(
        ItemId id,
        String prototype,
        String zone,
        Place place,
        int durability,
        boolean locked,
        boolean open,
        @Nullable Instant decaysAt,
        @Nullable Flame flame,
        boolean broken,
        long coins) {}
