package dev.zevmud.loadtest.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginDialogueTest {

    private final LoginDialogue door =
            new LoginDialogue(new Persona("mira", "the quiet lantern", "Mira", "mage"));

    @Test
    void anAccountThatDoesNotExistIsMade() {
        assertThat(door.answer("Account name, or \"new\", or \"guest\": ")).isEqualTo("mira");
        assertThat(door.answer("No account \"mira\". Create it? (yes/no): ")).isEqualTo("yes");
        assertThat(door.answer("Choose a password: ")).isEqualTo("the quiet lantern");
        assertThat(door.answer("Repeat the password: ")).isEqualTo("the quiet lantern");
        assertThat(door.answer("Name your character: ")).isEqualTo("Mira");
        assertThat(door.answer("Class (warrior, rogue, mage, cleric): ")).isEqualTo("mage");
    }

    @Test
    void aCharacterThatTheAccountLacksIsMade() {
        assertThat(door.answer("Password: ")).isEqualTo("the quiet lantern");
        assertThat(door.answer("Character (name or number, or \"new\"): ")).isEqualTo("Mira");
        assertThat(door.answer("Character (name or number, or \"new\"): ")).isEqualTo("new");
    }

    @Test
    void otherPromptsAreLeftAlone() {
        assertThat(door.answer("<100/100hp 50/50mn 100/100st> ")).isNull();
    }
}
