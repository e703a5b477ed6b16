package io.intellisense.standalone.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {

    private static final Tuning FOUR = new Tuning(4, 2, 100);

    @TempDir
    private Path folder;

    @Test
    void theFastestIsTaken() {
        assertThat(Tuning.best(List.of(FOUR, new Tuning(8, 2, 140), new Tuning(16, 2, 120)))
                        .batchSize())
                .isEqualTo(8);
    }

    @Test
    void whatIsHardlyFasterIsNotWorthIt() {
        assertThat(Tuning.best(List.of(FOUR, new Tuning(8, 2, 104)))).isEqualTo(FOUR);
    }

    @Test
    void fewerThreadsHaveToBeMuchFaster() {
        assertThat(Tuning.best(List.of(FOUR, new Tuning(4, 1, 115)))).isEqualTo(FOUR);
        assertThat(Tuning.best(List.of(FOUR, new Tuning(4, 1, 125))).threads()).isEqualTo(1);
    }

    @Test
    void aSlowEncoderIsMeasuredWithTheSmallestBatchOnly() throws Exception {
        Set<Integer> tried = ConcurrentHashMap.newKeySet();
        Tuning found = new TuneEncoder(
                        count -> {
                            tried.add(count);
                            sleep(1_000);
                        },
                        List.of(4, 8, 16),
                        List.of(2, 1))
                .measure();
        assertThat(tried).containsExactly(4);
        assertThat(found.batchSize()).isEqualTo(4);
        assertThat(found.threads()).isEqualTo(2);
    }

    @Test
    void anEncoderThatFailsSaysSo() {
        assertThatThrownBy(() -> new TuneEncoder(
                                count -> {
                                    throw new IllegalStateException("no memory");
                                },
                                List.of(4),
                                List.of(1))
                        .measure())
                .hasMessage("no memory");
    }

    @Test
    void isRememberedForAMachineAModelAndAPrecision() throws Exception {
        Path file = folder.resolve("tuning.json");
        try (ClipModel demo = ClipModel.load(Path.of("..", "models", "demo"), ClipOptions.AUTO)) {
            Tuning measured = EncoderTuning.of(demo, file, 2);
            assertThat(measured.batchSize()).isIn(4, 8, 16, 32);
            assertThat(measured.threads()).isEqualTo(2);
            assertThat(EncoderTuning.of(demo, file, 2)).isEqualTo(measured);
            assertThat(Files.readString(file))
                    .contains(demo.card().revision(), demo.precision().name());
        }
    }

    @Test
    void aBrokenFileIsNoObstacle() throws Exception {
        TuningFile file = new TuningFile(Files.writeString(folder.resolve("tuning.json"), "{"));
        assertThat(file.find("here")).isEmpty();
        file.keep("here", FOUR);
        assertThat(file.find("here")).contains(FOUR);
        assertThat(file.find("there")).isEmpty();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
