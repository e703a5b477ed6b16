package io.intellisense.flink.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentIdsTest {

    private final RecentIds recent = new RecentIds();

    @Test
    void noticesATwin() {
        assertThat(recent.add("a")).isTrue();
        assertThat(recent.add("a")).isFalse();
        assertThat(recent.add("b")).isTrue();
    }

    @Test
    void remembersAcrossOneCompletedCheckpoint() {
        recent.add("a");
        recent.seal(1);
        recent.completed(1);
        assertThat(recent.add("a")).isFalse();
    }

    @Test
    void forgetsWithTheNextCompletedCheckpoint() {
        recent.add("a");
        recent.seal(1);
        recent.completed(1);
        recent.seal(2);
        recent.completed(2);
        assertThat(recent.size()).isZero();
    }

    @Test
    void remembersWhatPassedBetweenABarrierAndTheCheckpointsEnd() {
        recent.seal(1);
        recent.add("a");
        recent.completed(1);
        recent.seal(2);
        recent.completed(2);
        assertThat(recent.add("a")).isFalse();
    }

    @Test
    void forgetsNothingForACheckpointThatNeverCompleted() {
        recent.add("a");
        for (int checkpoint = 1; checkpoint <= 5; checkpoint++) {
            recent.seal(checkpoint);
        }
        assertThat(recent.add("a")).isFalse();
    }
}
