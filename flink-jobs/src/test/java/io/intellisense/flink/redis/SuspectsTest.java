package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspectsTest {

    private static final int LIMIT = 5;
    private static final long START = 1_000;
    private static final long TOO_LATE = START + Duration.ofSeconds(10).toNanos();

    private final Suspects suspects = new Suspects(0, 1, LIMIT, Duration.ofSeconds(10));

    @Test
    void suspectsWhatWasHandedOutTwiceButNotWhatNobodyLooksIntoAnyMore() {
        assertThat(suspects.suspects(entry(1, 1))).isFalse();
        assertThat(suspects.suspects(entry(1, 2))).isTrue();
        assertThat(suspects.suspects(entry(1, 4))).isTrue();
        assertThat(suspects.suspects(entry(1, 5))).isFalse();
    }

    @Test
    void triesInDoublingGroupsOneACheckpoint() {
        add(20, 2);
        assertThat(trial(0)).isEqualTo(1);
        assertThat(suspects.next(false, 0, START)).isEmpty();
        assertThat(trial(1)).isEqualTo(2);
        assertThat(trial(2)).isEqualTo(4);
        assertThat(trial(3)).isEqualTo(8);
        assertThat(trial(4)).isEqualTo(5);
        assertThat(suspects.isBusy()).isTrue();
        assertThat(trial(5)).isZero();
        assertThat(suspects.isBusy()).isFalse();
    }

    @Test
    void triesInTheOrderOfIds() {
        suspects.add(entry(7, 2), START);
        suspects.add(entry(3, 2), START);
        assertThat(suspects.next(true, 0, START)).containsExactly(entry(3, 2));
        assertThat(suspects.next(true, 1, START)).containsExactly(entry(7, 2));
    }

    @Test
    void triesAloneWhatHasOneChanceLeft() {
        add(7, 2);
        trial(0);
        trial(1);
        suspects.add(entry(50, LIMIT - 1), START);
        suspects.add(entry(51, LIMIT - 1), START);
        assertThat(trial(2)).isEqualTo(4);
        assertThat(suspects.next(true, 3, START)).containsExactly(entry(50, LIMIT - 1));
        assertThat(suspects.next(true, 4, START)).containsExactly(entry(51, LIMIT - 1));
    }

    @Test
    void waitsUntilNothingElseIsUnderWay() {
        add(1, 2);
        assertThat(suspects.next(false, 3, START)).isEmpty();
        assertThat(suspects.next(true, 3, START)).hasSize(1);
    }

    @Test
    void holdsNewEntriesUntilTheLastTrialIsOver() {
        assertThat(suspects.holdOthers(START)).isFalse();
        add(1, 2);
        assertThat(suspects.holdOthers(START)).isTrue();
        suspects.next(true, 0, START);
        assertThat(suspects.holdOthers(START)).isTrue();
        suspects.next(true, 1, START);
        assertThat(suspects.holdOthers(START)).isFalse();
    }

    @Test
    void holdsNewEntriesNoLongerThanItsPatience() {
        add(100, 2);
        suspects.next(true, 0, START);
        assertThat(suspects.holdOthers(TOO_LATE - 1)).isTrue();
        assertThat(suspects.holdOthers(TOO_LATE)).isFalse();
    }

    @Test
    void triesOneGroupACheckpointBesideNewEntriesWhenPatienceIsOver() {
        add(100, 2);
        suspects.next(true, 0, START);
        assertThat(suspects.next(false, 0, TOO_LATE - 1)).isEmpty();
        assertThat(suspects.next(false, 1, TOO_LATE)).hasSize(2);
        assertThat(suspects.next(false, 1, TOO_LATE + 1)).isEmpty();
        assertThat(suspects.next(false, 2, TOO_LATE + 1)).hasSize(4);
    }

    @Test
    void goesOnEvenWithoutCheckpoints() {
        add(2, 2);
        assertThat(suspects.next(true, 0, START)).hasSize(1);
        assertThat(suspects.next(false, 0, TOO_LATE)).hasSize(1);
    }

    @Test
    void takesTurnsWithTheOtherStreams() {
        List<Suspects> streams = List.of(
                new Suspects(0, 2, LIMIT, Duration.ofSeconds(10)), new Suspects(1, 2, LIMIT, Duration.ofSeconds(10)));
        streams.forEach(stream -> stream.add(entry(1, 2), START));
        assertThat(streams.get(0).next(true, 0, START)).isEmpty();
        assertThat(streams.get(1).next(true, 0, START)).isEmpty();
        assertThat(streams.get(0).next(true, 7, START)).isEmpty();
        assertThat(streams.get(1).next(true, 7, START)).hasSize(1);
        assertThat(streams.get(0).next(true, 8, START)).hasSize(1);
    }

    /** How many are tried once everything is covered by this checkpoint. */
    private int trial(long checkpoint) {
        return suspects.next(true, checkpoint, START).size();
    }

    private void add(int count, int deliveries) {
        for (int number = 0; number < count; number++) {
            suspects.add(entry(number, deliveries), START);
        }
    }

    private static PendingEntry entry(int number, int deliveries) {
        return new PendingEntry(new EntryId(number, 0), deliveries);
    }
}
