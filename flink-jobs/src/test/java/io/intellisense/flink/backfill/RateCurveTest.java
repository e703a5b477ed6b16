package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateCurveTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void hasAPointForEveryThousandImages() {
        RateCurve curve = curve();
        for (long seen : new long[] {0, 10, 999, 1_004, 1_990, 5_200, 5_900, 6_000}) {
            curve.look(seen, 0, NOON);
        }
        assertThat(curve.points()).extracting(CurvePoint::seen).containsExactly(0L, 1_004L, 5_200L, 6_000L);
    }

    @Test
    void goesOnAfterAnInterruptionAndBeginsAnewForOtherWork() {
        curve().look(2_000, 0, NOON);
        curve().look(1_500, 1, NOON.plusSeconds(60));
        assertThat(curve().points())
                .containsExactly(
                        new CurvePoint("2026-03-02T12:00:00Z", 2_000, 0),
                        new CurvePoint("2026-03-02T12:01:00Z", 1_500, 1));
        curve().begin();
        assertThat(curve().points()).isEmpty();
    }

    @Test
    void leavesOutTheHalfLineOfAKilledProcess() throws IOException {
        curve().look(2_000, 0, NOON);
        Files.writeString(folder.resolve("curve.jsonl"), "{\"at\":\"20", StandardOpenOption.APPEND);
        curve().look(3_000, 1, NOON);
        curve().look(4_000, 1, NOON);
        assertThat(curve().points()).extracting(CurvePoint::seen).containsExactly(2_000L, 4_000L);
    }

    @Test
    void isThinnedEvenlyUpToItsEnd() {
        List<CurvePoint> points = LongStream.rangeClosed(1, 1_000)
                .mapToObj(seen -> new CurvePoint(NOON.toString(), seen, 0))
                .toList();
        assertThat(CurvePoint.thinned(points, 100)).hasSize(100).contains(points.get(9), points.get(999));
        assertThat(CurvePoint.thinned(points.subList(0, 3), 100)).isEqualTo(points.subList(0, 3));
        assertThat(CurvePoint.thinned(List.of(), 100)).isEmpty();
    }

    private RateCurve curve() {
        return new RateCurve(folder.resolve("curve.jsonl"));
    }
}
