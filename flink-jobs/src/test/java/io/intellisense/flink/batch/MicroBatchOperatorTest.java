package io.intellisense.flink.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MicroBatchOperatorTest {

    private OneInputStreamOperatorTestHarness<String, List<String>> harness;

    /** Passes every batch on as it is; a text weighs as much as it is long. */
    private static final class Copy implements BatchFunction<String, List<String>> {

        private static final long serialVersionUID = 1L;

        @Override
        public long weigh(String element) {
            return element.length();
        }

        @Override
        public void process(List<String> batch, BatchOutput<List<String>> output) {
            output.emit(new ArrayList<>(batch));
        }
    }

    @BeforeEach
    void start() throws Exception {
        BatchLimits limits = new BatchLimits(3, 20, Duration.ofMillis(100));
        harness = new OneInputStreamOperatorTestHarness<>(new MicroBatchOperator<>("stage", new Copy(), limits));
        harness.open();
        harness.setProcessingTime(1_000);
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
    }

    @Test
    void emitsWhenTheBatchIsFull() throws Exception {
        send("a", "b", "c", "d");
        assertThat(batches()).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void emitsWhenTheBatchIsHeavy() throws Exception {
        send("twenty characters it is", "light");
        assertThat(batches()).containsExactly(List.of("twenty characters it is"));
    }

    @Test
    void forgetsTheWeightOfABatchThatIsGone() throws Exception {
        send("twenty characters it is", "light", "light");
        assertThat(batches()).hasSize(1);
    }

    @Test
    void emitsWhenTheFirstElementHasWaitedLongEnough() throws Exception {
        send("a");
        harness.setProcessingTime(1_050);
        send("b");
        harness.setProcessingTime(1_099);
        assertThat(batches()).isEmpty();
        harness.setProcessingTime(1_101);
        assertThat(batches()).containsExactly(List.of("a", "b"));
    }

    @Test
    void letsTheNextBatchWaitItsOwnTime() throws Exception {
        send("a", "b", "c");
        harness.setProcessingTime(1_060);
        send("d");
        harness.setProcessingTime(1_110);
        assertThat(batches()).containsExactly(List.of("a", "b", "c"));
        harness.setProcessingTime(1_161);
        assertThat(batches()).containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void emitsBeforeACheckpointBarrierSoThatThereIsNoState() throws Exception {
        send("a");
        harness.prepareSnapshotPreBarrier(1);
        assertThat(batches()).containsExactly(List.of("a"));
    }

    @Test
    void emitsAtTheEndOfTheInput() throws Exception {
        send("a");
        harness.endInput();
        assertThat(batches()).containsExactly(List.of("a"));
    }

    @Test
    void emitsNothingWhereThereIsNothing() throws Exception {
        harness.prepareSnapshotPreBarrier(1);
        harness.setProcessingTime(9_999);
        harness.endInput();
        assertThat(batches()).isEmpty();
    }

    private void send(String... elements) throws Exception {
        for (String element : elements) {
            harness.processElement(new StreamRecord<>(element));
        }
    }

    private List<List<String>> batches() {
        return harness.extractOutputValues();
    }
}
