package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.flink.source.ListingRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

    @TempDir
    Path folder;

    private WorkFolder work;

    @BeforeEach
    void open() {
        work = WorkFolder.open(folder);
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void remembersWhenTheSameWorkBegan() {
        work.takeUp(photos(MONDAY));
        assertThat(work.takeUp(photos(TUESDAY)).began()).isEqualTo(MONDAY.toString());
    }

    @Test
    void countsHowOftenItWasInterrupted() {
        assertThat(work.takeUp(photos(MONDAY)).interruptions()).isZero();
        assertThat(work.takeUp(photos(TUESDAY)).interruptions()).isEqualTo(1);
        assertThat(work.takeUp(photos(TUESDAY)).interruptions()).isEqualTo(2);
    }

    @Test
    void keepsTheCheckpointsOfTheSameWorkOnly() throws Exception {
        work.takeUp(photos(MONDAY));
        Path checkpoint = Files.createDirectories(folder.resolve("checkpoints/job/chk-1"));
        work.takeUp(photos(TUESDAY));
        assertThat(checkpoint).exists();
        BackfillRecord other = BackfillRecord.of(
                List.of("file:///others/"), ListingRules.DEFAULT, "images_demo_1", "http://q", TUESDAY);
        assertThat(work.takeUp(other)).isEqualTo(other);
        assertThat(checkpoint).doesNotExist();
    }

    @Test
    void beginsAfreshOnceTheWorkIsDone() {
        work.takeUp(photos(MONDAY));
        work.forget();
        assertThat(work.takeUp(photos(TUESDAY)).began()).isEqualTo(TUESDAY.toString());
    }

    @Test
    void beginsAfreshWhereItsMemoryIsBroken() throws Exception {
        Files.writeString(folder.resolve("backfill.json"), "{\"layout\":");
        assertThat(work.takeUp(photos(TUESDAY)).began()).isEqualTo(TUESDAY.toString());
    }

    @Test
    void belongsToOneBackfillAtATime() {
        assertThatThrownBy(() -> WorkFolder.open(folder))
                .isInstanceOf(BackfillFailedException.class)
                .hasMessageContaining("Another backfill is at work in");
        work.close();
        WorkFolder.open(folder).close();
    }

    private static BackfillRecord photos(Instant began) {
        return BackfillRecord.of(List.of("file:///photos/"), ListingRules.DEFAULT, "images_demo_1", "http://q", began);
    }
}
