package io.intellisense.flink.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class StageClockTest {

    /** A step that publishes a clock, and the clock of a sink that works in four threads. */
    private static final class Clocked extends ProcessFunction<Integer, Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public void open(OpenContext context) {
            StageClock.start(getRuntimeContext(), "read").worked(7, 1);
            SinkClocks.publish(getRuntimeContext());
        }

        @Override
        public void processElement(Integer times, Context context, Collector<Integer> out) {
            StageClock sink = SinkClocks.of(
                    getRuntimeContext().getJobInfo(), getRuntimeContext().getTaskInfo());
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                                for (int i = 0; i < times; i++) {
                                    sink.worked(3, 2);
                                }
                            }))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        @Override
        public void close() {
            SinkClocks.forget(getRuntimeContext());
        }
    }

    @Test
    void addsUpWhatManyThreadsWorkedAndPublishesItForTheSinkToo() throws Exception {
        try (var harness = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new Clocked()))) {
            harness.open();
            harness.processElement(10_000, 0);
            Map<String, Accumulator<?, ?>> published =
                    harness.getEnvironment().getAccumulatorRegistry().getUserMap();
            assertThat(published.get(StageNames.working("read")).getLocalValue())
                    .isEqualTo(7L);
            assertThat(published.get(StageNames.threads("read")).getLocalValue())
                    .isEqualTo(1L);
            assertThat(published.get(StageNames.working("upsert")).getLocalValue())
                    .isEqualTo(120_000L);
            assertThat(published.get(StageNames.images("upsert")).getLocalValue())
                    .isEqualTo(80_000L);
        }
    }
}
