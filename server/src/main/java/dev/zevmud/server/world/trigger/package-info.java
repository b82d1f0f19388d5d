/// Triggers as data: what sets them off, on which condition, and what they do then. The rules of
/// how they run live in `behaviour`, the reading of them in `content`.
@NullMarked
package dev.zevmud.server.world.trigger;

import org.jspecify.annotations.NullMarked;
