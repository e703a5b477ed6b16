package io.intellisense.api.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexingTest {

    @Test
    void speedAndTimeLeftFollowFromTheCounts() {
        Indexing indexing = Indexing.of(snapshot(250, 1_000L, 10, true));
        assertThat(indexing.perSecond()).isEqualTo(25);
        assertThat(indexing.secondsLeft()).isEqualTo(30);
    }

    @Test
    void theTimeLeftFollowsFromTheSpeedOfLateNotFromWhatAnEarlierRunDid() {
        Indexing continued =
                Indexing.of(new IndexingProgress.Snapshot(900, 900, 0, Map.of(), 1_000L, 10, 5, List.of(), null, true));
        assertThat(continued.secondsLeft()).isEqualTo(20);
    }

    @Test
    void noTimeLeftIsToldWhileTheNumberOfFilesIsNotKnown() {
        assertThat(Indexing.of(snapshot(250, null, 10, true)).secondsLeft()).isNull();
    }

    @Test
    void noTimeIsLeftAfterTheEnd() {
        assertThat(Indexing.of(snapshot(1_000, 1_000L, 10, false)).secondsLeft())
                .isNull();
    }

    @Test
    void aJobThatHasJustBegunHasNoSpeed() {
        Indexing indexing = Indexing.of(snapshot(0, 1_000L, 0, true));
        assertThat(indexing.perSecond()).isZero();
        assertThat(indexing.secondsLeft()).isNull();
    }

    @Test
    void moreFilesThanWereCountedLeaveNoNegativeTime() {
        assertThat(Indexing.of(snapshot(1_010, 1_000L, 10, true)).secondsLeft()).isZero();
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(-1, null, 0, true))
                .withMessageContaining("-1 seen");
    }

    private static IndexingProgress.Snapshot snapshot(long seen, Long total, double seconds, boolean running) {
        double perSecond = seconds == 0 ? 0 : seen / seconds;
        return new IndexingProgress.Snapshot(
                seen, seen, 0, Map.of(), total, seconds, perSecond, List.of(), null, running);
    }
}
