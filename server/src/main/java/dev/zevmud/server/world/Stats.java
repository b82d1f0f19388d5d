package dev.zevmud.server.world;

/// The six abilities; 10 is average.
public record Stats(
        int strength, int constitution, int dexterity, int intelligence, int wisdom, int charisma) {

    public static final Stats AVERAGE = new Stats(10, 10, 10, 10, 10, 10);
}
