package dev.zevmud.server.session.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFilterTest {

    private static final NameFilter FILTER =
            NameFilter.of(List.of("# rude words", "", "toad", "  =Boss ", "#frog"));

    @ParameterizedTest
    @ValueSource(
            strings = {"toad", "Mr_Toad", "T-O-A-D", "t04d", "untoadly", "BOSS", "b055", "bo-ss"})
    void whatTheOperatorDoesNotWantIsRefusedHoweverItIsWritten(String name) {
        assertThat(FILTER.refuses(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mira", "Bossa", "embossed", "frog", "toa"})
    void everythingElseIsAllowed(String name) {
        assertThat(FILTER.refuses(name)).isFalse();
    }

    @Test
    void withoutAListEveryNameIsAllowed() {
        assertThat(NameFilter.NONE.refuses("toad")).isFalse();
        assertThat(NameFilter.of(List.of("", "=", "# -", "_-")).refuses("toad")).isFalse();
    }
}
