package dev.zevmud.protocol.ansi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayerTextTest {

    @Test
    void controlsAndBidirectionalOverridesAreTakenOut() {
        assertThat(PlayerText.clean("a\u001B[2Jb\u0000\u007F\u009Bc\u202Ed\u2066e\rf"))
                .isEqualTo("a[2Jbcdef");
    }

    @Test
    void ordinaryTextOfAnyScriptStays() {
        String text = "Žluťoučký kůň\t🐎 שלום\u200E مرحبا\n漢字";
        assertThat(PlayerText.clean(text)).isSameAs(text);
    }

    @Test
    void whatATerminalWithoutUtf8GetsIsReadable() {
        assertThat(Ascii.fold("Žluťoučký — “kůň” … 漢")).isEqualTo("Zlutoucky - \"kun\" ... ?");
    }

    @Test
    void whatIsInvisibleOrHalfIsTakenOut() {
        assertThat(PlayerText.clean("a\u2028b\u2029c")).isEqualTo("abc");
        assertThat(PlayerText.clean("a\uDB40\uDC41b")).isEqualTo("ab");
        assertThat(PlayerText.clean("a\uD83Db\uDE00c")).isEqualTo("abc");
        assertThat(PlayerText.clean("👩‍👩‍👧‍👦 ok")).isEqualTo("👩‍👩‍👧‍👦 ok");
    }

    @Test
    void marksAreNotPiledUp() {
        String mark = "\u0301";
        int limit = PlayerText.MAX_COMBINING_MARKS;
        assertThat(PlayerText.clean("e" + mark.repeat(limit))).isEqualTo("e" + mark.repeat(limit));
        assertThat(PlayerText.clean("e" + mark.repeat(99) + "e" + mark))
                .isEqualTo("e" + mark.repeat(limit) + "e" + mark);
    }

    @Test
    void nothingInvisibleBetweenMarksStartsTheirCountAnew() {
        String marks = "\u0301".repeat(PlayerText.MAX_COMBINING_MARKS);
        for (String between : new String[] {"\u202E", "\u0007", "\u200D", "\u200B", "\uDC00"}) {
            assertThat(PlayerText.clean("e" + (marks + between).repeat(20)))
                    .as("U+%04X", (int) between.charAt(0))
                    .isEqualTo("e" + marks);
        }
    }
}
