package dev.zevmud.server.world.event;

import dev.zevmud.server.world.Direction;

/// A way out: the room's id and title behind it. `hidden` ones are known to the reader alone.
public record Way(Direction direction, String to, String title, boolean hidden) {}
