package dev.zevmud.server.world;

/// Hit points, mana and stamina, each with its maximum.
public record Vitals(int hp, int maxHp, int mana, int maxMana, int stamina, int maxStamina) {

    public Vitals withHp(int value) {
        return new Vitals(within(value, maxHp), maxHp, mana, maxMana, stamina, maxStamina);
    }

    public Vitals withMana(int value) {
        return new Vitals(hp, maxHp, within(value, maxMana), maxMana, stamina, maxStamina);
    }

    public Vitals withStamina(int value) {
        return new Vitals(hp, maxHp, mana, maxMana, within(value, maxStamina), maxStamina);
    }

    /// Higher maxima, and as much more of each.
    public Vitals grown(int moreHp, int moreMana, int moreStamina) {
        return new Vitals(
                hp + moreHp,
                maxHp + moreHp,
                mana + moreMana,
                maxMana + moreMana,
                stamina + moreStamina,
                maxStamina + moreStamina);
    }

    public boolean full() {
        return hp == maxHp && mana == maxMana && stamina == maxStamina;
    }

    private static int within(int value, int max) {
        return Math.clamp(value, 0, max);
    }
}
