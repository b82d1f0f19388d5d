package dev.zevmud.loadtest.trial;

import dev.zevmud.loadtest.bot.Persona;
import java.util.Locale;

/// How visitors come in.
enum LogIn {
    /// Without an account; nothing of them stays.
    GUESTS,
    /// With accounts and characters that are made for the run, so passwords are hashed. They stay.
    CHARACTERS;

    /// `run` tells runs apart: 4 letters and digits.
    Persona persona(String run, int number) {
        String name = "Load" + run + number;
        return switch (this) {
            case GUESTS -> Persona.guest(name);
            case CHARACTERS -> Persona.named(name);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
