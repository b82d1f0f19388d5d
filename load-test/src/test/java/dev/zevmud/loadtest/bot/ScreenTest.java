package dev.zevmud.loadtest.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTest {

    private final Screen screen = new Screen();

    @Test
    void givesEverythingThroughTheLineThatWasWaitedFor() {
        screen.add("You take the cup.\nYou say, \"tok-1\"\nMira leaves north.\n");
        assertThat(screen.shows("tok-1")).isTrue();
        assertThat(screen.takeThrough("tok-1"))
                .isEqualTo("You take the cup.\nYou say, \"tok-1\"\n");
        assertThat(screen.shows("tok-1")).isFalse();
        assertThat(screen.take()).isEqualTo("Mira leaves north.\n");
    }

    @Test
    void forgetsTheOldestWhenNobodyLooks() {
        screen.add("first\n");
        screen.add("x".repeat(Screen.LIMIT));
        assertThat(screen.shows("first")).isFalse();
        assertThat(screen.take()).hasSize(Screen.LIMIT);
    }
}
