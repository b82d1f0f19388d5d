package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnsavedSinceTest {

    private final UnsavedSince since = new UnsavedSince();

    @Test
    void theLagIsThatOfTheOldestChange() {
        since.changed(10);
        since.changed(20);
        since.begun(30);
        assertThat(since.saved(50)).isEqualTo(Duration.ofNanos(40));
    }

    @Test
    void whatDidNotChangeIsNoLag() {
        since.changed(10);
        since.nothing();
        since.changed(1_000);
        since.begun(1_010);
        assertThat(since.saved(1_020)).isEqualTo(Duration.ofNanos(20));
    }

    @Test
    void whatChangesMeanwhileIsOfTheNextCheckpoint() {
        since.changed(10);
        since.begun(20);
        since.changed(25);
        assertThat(since.saved(30)).isEqualTo(Duration.ofNanos(20));
        since.begun(40);
        assertThat(since.saved(45)).isEqualTo(Duration.ofNanos(20));
    }

    @Test
    void aCheckpointThatFailedMakesTheNextOneLate() {
        since.changed(10);
        since.begun(20);
        since.changed(30);
        since.begun(40);
        assertThat(since.saved(100)).isEqualTo(Duration.ofNanos(90));
    }
}
