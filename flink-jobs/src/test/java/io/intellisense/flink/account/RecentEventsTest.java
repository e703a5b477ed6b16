package io.intellisense.flink.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final RecentEvents.Event ADDED = new RecentEvents.Event(1, false);

    private final RecentEvents recent = new RecentEvents();

    @Test
    void noticesATwin() {
        recent.note("a", ADDED);
        assertThat(recent.last("a")).isEqualTo(ADDED);
        assertThat(recent.last("b")).isNull();
    }

    @Test
    void remembersTheLatestEvent() {
        RecentEvents.Event deleted = new RecentEvents.Event(2, true);
        recent.note("a", ADDED);
        recent.seal(1);
        recent.note("a", deleted);
        assertThat(recent.last("a")).isEqualTo(deleted);
        recent.seal(2);
        assertThat(recent.last("a")).isEqualTo(deleted);
    }

    @Test
    void remembersAcrossOneCompletedCheckpoint() {
        recent.note("a", ADDED);
        recent.seal(1);
        recent.completed(1);
        assertThat(recent.last("a")).isEqualTo(ADDED);
    }

    @Test
    void forgetsWithTheNextCompletedCheckpoint() {
        recent.note("a", ADDED);
        recent.seal(1);
        recent.completed(1);
        recent.seal(2);
        recent.completed(2);
        assertThat(recent.size()).isZero();
    }

    @Test
    void remembersWhatPassedBetweenABarrierAndTheCheckpointsEnd() {
        recent.seal(1);
        recent.note("a", ADDED);
        recent.completed(1);
        recent.seal(2);
        recent.completed(2);
        assertThat(recent.last("a")).isEqualTo(ADDED);
    }

    @Test
    void forgetsNothingForACheckpointThatNeverCompleted() {
        recent.note("a", ADDED);
        for (int checkpoint = 1; checkpoint <= 5; checkpoint++) {
            recent.seal(checkpoint);
        }
        assertThat(recent.last("a")).isEqualTo(ADDED);
    }
}
