package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreamLedgerTest {

    private final StreamLedger ledger = new StreamLedger(StreamSplit.fresh("s"));

    @Test
    void takesAnEntryOnce() {
        assertThat(ledger.take(id(1))).isTrue();
        assertThat(ledger.take(id(1))).isFalse();
    }

    @Test
    void keepsInACheckpointWhatWasEmittedBeforeItAndNotWhatWasOnlyTaken() {
        emit(1, 2);
        ledger.take(id(3));
        assertThat(ledger.snapshot(1).covered()).containsExactly(id(1), id(2));
    }

    @Test
    void acknowledgesNothingBeforeItsCheckpointIsComplete() {
        emit(1);
        ledger.snapshot(1);
        emit(2);
        ledger.snapshot(2);
        assertThat(ledger.due(10)).isEmpty();
        ledger.complete(1);
        assertThat(ledger.due(10)).containsExactly(id(1));
    }

    @Test
    void coversWithACheckpointWhatAbortedOnesBeforeItHeld() {
        emit(1);
        ledger.snapshot(1);
        emit(2);
        ledger.snapshot(2);
        emit(3);
        ledger.snapshot(3);
        ledger.complete(3);
        assertThat(ledger.due(10)).containsExactly(id(1), id(2), id(3));
    }

    @Test
    void keepsInItsStateWhatIsCoveredUntilItIsAcknowledged() {
        emit(1, 2);
        ledger.snapshot(1);
        ledger.complete(1);
        assertThat(ledger.snapshot(2).covered()).containsExactly(id(1), id(2));
        ledger.acknowledged(List.of(id(1)));
        assertThat(ledger.snapshot(3).covered()).containsExactly(id(2));
        assertThat(ledger.known()).containsExactly(id(2));
    }

    @Test
    void beginsWithWhatItsSplitCovers() {
        StreamLedger restored = new StreamLedger(new StreamSplit("s", null, List.of(id(1), id(2))));
        assertThat(restored.due(1)).containsExactly(id(1));
        assertThat(restored.take(id(2))).isFalse();
        assertThat(restored.allCovered()).isTrue();
    }

    @Test
    void countsAsUnderWayWhateverNoCompleteCheckpointCovers() {
        ledger.take(id(1));
        assertThat(ledger.allCovered()).isFalse();
        ledger.emitted(id(1));
        ledger.snapshot(1);
        assertThat(ledger.allCovered()).isFalse();
        ledger.complete(1);
        assertThat(ledger.allCovered()).isTrue();
        assertThat(ledger.size()).isEqualTo(1);
    }

    @Test
    void knowsWhichEntriesAreBehindAllNewOnes() {
        assertThat(ledger.isBehindLastNew(id(1))).isFalse();
        ledger.takeNew(id(5));
        ledger.take(id(9));
        assertThat(ledger.isBehindLastNew(id(5))).isFalse();
        assertThat(ledger.isBehindLastNew(id(6))).isTrue();
    }

    private void emit(int... numbers) {
        for (int number : numbers) {
            ledger.take(id(number));
            ledger.emitted(id(number));
        }
    }

    private static EntryId id(int number) {
        return new EntryId(number, 0);
    }
}
