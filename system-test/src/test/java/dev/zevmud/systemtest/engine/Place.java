package dev.zevmud.systemtest.engine;

/// Where an item can be, by the names that players read.
sealed interface Place {

    record Room(String zone, String room) implements Place {}

    record Carried(String character) implements Place {}

    record Worn(String character) implements Place {}

    record Container(String name) implements Place {}
}
