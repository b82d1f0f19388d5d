package dev.zevmud.loadtest.bot;

/// Who a bot is: an account and its only character. Both are made at the first log-in.
public record Persona(String account, String password, String character, String characterClass) {

    /// A warrior whose account has the character's name.
    public static Persona named(String name) {
        return new Persona(name, "sesame of " + name, name, "warrior");
    }

    /// Somebody without an account; the game finds a name of its own.
    public static Persona guest(String label) {
        return new Persona("guest", "", label, "warrior");
    }

    @Override
    public String toString() {
        return character;
    }
}
