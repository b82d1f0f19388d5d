package dev.zevmud.server.world;

/// How a body comes into a zone, as those who are there see it.
public sealed interface Arrival {

    /// It begins to play.
    record Wakes() implements Arrival {}

    /// It comes through an exit of another area's room.
    record Walks(String area, String room) implements Arrival {}

    /// It was here all the time: the zone was started anew around it. Nobody sees anything.
    record Stays() implements Arrival {}
}
