package dev.zevmud.server.session.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Mira", "al", "A-b_c9", "abcdefghijklmnopqrst"})
    void acceptsLettersDigitsUnderscoreAndHyphenWithALetterFirst(String name) {
        assertThat(Names.check(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a, LENGTH", "abcdefghijklmnopqrstu, LENGTH", "9lives, CHARACTERS", "-dash, CHARACTERS",
        "two words, CHARACTERS", "Zoë, CHARACTERS", "new, RESERVED", "GUEST, RESERVED"
    })
    void saysWhatIsWrongWithTheOthers(String name, Names.Fault fault) {
        assertThat(Names.check(name)).contains(fault);
    }

    @Test
    void comparesWithoutRegardToCase() {
        assertThat(Names.key("MiRa")).isEqualTo(Names.key("mira"));
    }
}
