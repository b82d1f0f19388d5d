package dev.zevmud.server.world;

import org.jspecify.annotations.Nullable;

/// The wish of a character in `room` to go through an exit that leads to the room `to` of another
/// area, or (`direction` null) to be put there. The zone's owner sees to it that the other zone is
/// open, then calls [Zone#depart(Departure, Turn)].
public record Departure(
        CharacterId character,
        String room,
        @Nullable Direction direction,
        String area,
        String to) {}
