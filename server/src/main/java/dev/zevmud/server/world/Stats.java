package dev.zevmud.server.world;

/// The six abilities; 10 is average.
public record Stats(
        int strength, int constitution, int dexterity, int intelligence, int wisdom, int charisma) {

    public static final Stats AVERAGE = new Stats(10, 10, 10, 10, 10, 10);

    public int of(Stat stat) {
        return switch (stat) {
            case STRENGTH -> strength;
            case CONSTITUTION -> constitution;
            case DEXTERITY -> dexterity;
            case INTELLIGENCE -> intelligence;
            case WISDOM -> wisdom;
            case CHARISMA -> charisma;
        };
    }

    /// With `more` of one; never below 1.
    public Stats plus(Stat stat, int more) {
        return new Stats(
                grown(Stat.STRENGTH, stat, more),
                grown(Stat.CONSTITUTION, stat, more),
                grown(Stat.DEXTERITY, stat, more),
                grown(Stat.INTELLIGENCE, stat, more),
                grown(Stat.WISDOM, stat, more),
                grown(Stat.CHARISMA, stat, more));
    }

    private int grown(Stat own, Stat stat, int more) {
        return own == stat ? Math.max(1, of(own) + more) : of(own);
    }
}
