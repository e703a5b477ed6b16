package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTimesTest {

    private static final StageTime READ = new StageTime("read", 100, 1, 0, 8);
    private static final StageTime DECODE = new StageTime("decode", 100, 4, 0, 2);
    private static final StageTime EMBED = new StageTime("embed", 100, 6, 0.5, 2);
    private static final StageTime UPSERT = new StageTime("upsert", 100, 15, 0, 6);

    @Test
    void theStageWithMostWorkHoldsUpThoseInItsThreads() {
        assertThat(times(READ, DECODE, EMBED, UPSERT).bottleneck()).contains("embed");
    }

    @Test
    void readingHoldsUpOnlyWhereItsOwnThreadsCannotKeepUp() {
        StageTime slowDisk = new StageTime("read", 100, 30, 0, 8);
        assertThat(times(slowDisk, DECODE, EMBED, UPSERT).bottleneck())
                .as("3.75 s of each reading thread against 5 s of the others")
                .contains("embed");
        StageTime slowerDisk = new StageTime("read", 100, 50, 0, 8);
        assertThat(times(slowerDisk, DECODE, EMBED, UPSERT).bottleneck()).contains("read");
    }

    @Test
    void theIndexHoldsAllUpWhereOneWaitsForItLongerThanOneWorks() {
        StageTime waiting = new StageTime("embed", 100, 6, 11, 2);
        assertThat(times(READ, DECODE, waiting, UPSERT).bottleneck()).contains("upsert");
    }

    @Test
    void threadsOfTheirOwnAreComparedAsAWhole() {
        StageTime known = new StageTime("known", 100, 1, 0, 2);
        StageTime gpu = new StageTime("embed", 100, 2.2, 0, 1);
        assertThat(times(READ, known, DECODE, gpu, UPSERT).bottleneck())
                .as("2.5 s of each decoding thread against 2.2 s of the embedding one")
                .contains("decode");
        StageTime slow = new StageTime("embed", 100, 2.6, 0, 1);
        assertThat(times(READ, known, DECODE, slow, UPSERT).bottleneck()).contains("embed");
    }

    @Test
    void nothingHoldsUpWhatHasNotBegun() {
        assertThat(StageTimes.NONE.bottleneck()).isEmpty();
        assertThat(StageTimes.NONE.text()).isEmpty();
        assertThat(times(new StageTime("read", 0, 0, 0, 2)).text()).isEmpty();
    }

    @Test
    void saysWhatAnImageCostsInEachStage() {
        assertThat(times(READ, DECODE, EMBED, UPSERT).text())
                .isEqualTo("per image read 10.0 ms, decode 40.0 ms, embed 60.0 ms, upsert 150.0 ms;"
                        + " embed is the slowest");
    }

    @Test
    void aLineOfTheLogTellsOfTheTimeSinceTheLast() {
        StageTimes before = times(new StageTime("read", 40, 0.4, 0, 2), new StageTime("decode", 0, 0, 0, 2));
        Reading now = new Reading(new BackfillProgress(1_100, 1_000, 90, Map.of()), times(READ, DECODE));
        assertThat(ProgressLog.line(now, before, 10))
                .isEqualTo("1,100 images seen, 1,090 done, 6.0 images/s;"
                        + " per image read 10.0 ms, decode 40.0 ms; decode is the slowest");
    }

    private static StageTimes times(StageTime... stages) {
        return new StageTimes(List.of(stages));
    }
}
