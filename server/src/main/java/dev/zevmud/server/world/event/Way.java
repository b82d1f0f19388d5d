package dev.zevmud.server.world.event;

import dev.zevmud.server.world.Direction;

/// A way out: the area, the id and the title of the room behind it. `hidden` ones are known to the
/// reader alone.
public record Way(Direction direction, String area, String to, String title, boolean hidden) {}
