package dev.zevmud.loadtest.bot;

import org.jspecify.annotations.Nullable;

/// Answers the questions at the door: makes what does not exist yet.
final class LoginDialogue {

    private final Persona persona;
    private boolean namedCharacter;

    LoginDialogue(Persona persona) {
        this.persona = persona;
    }

    /// The answer to a prompt; null if it is none of the door's.
    @Nullable String answer(String prompt) {
        String question = prompt.strip();
        return switch (question) {
            case "Account name, or \"new\", or \"guest\":" -> persona.account();
            case "Password:", "Choose a password:", "Repeat the password:" -> persona.password();
            case "Choose an account name:" -> persona.account();
            case "Character (name or number, or \"new\"):" -> character();
            case "Name your character:" -> persona.character();
            case "Class (warrior, rogue, mage, cleric):" -> persona.characterClass();
            default -> question.endsWith("Create it? (yes/no):") ? "yes" : null;
        };
    }

    private String character() {
        if (namedCharacter) {
            return "new";
        }
        namedCharacter = true;
        return persona.character();
    }
}
