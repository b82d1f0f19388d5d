package dev.zevmud.server.world;

/// The wish of a character in `room` to go through an exit that leads to the room `to` of another
/// area. The zone's owner sees to it that the other zone is open, then calls
/// [Zone#depart(Departure, Turn)].
public record Departure(
        CharacterId character, String room, Direction direction, String area, String to) {}
