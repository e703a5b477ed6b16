package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.intellisense.clip.ModelException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.fake.Pictures;
import io.intellisense.index.IndexException;
import io.intellisense.index.StoredImage;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole backfills: a real model, a real Flink, a real index on loopback. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BackfillIT {

    @TempDir
    Path temp;

    private EmbeddedQdrant qdrant;
    private Fixture fixture;

    @BeforeEach
    void start() throws Exception {
        Path model = TestModel.folder();
        qdrant = EmbeddedQdrant.start(temp.resolve("index"), 0);
        fixture = new Fixture(
                Files.createDirectory(temp.resolve("photos")),
                temp.resolve("work"),
                model,
                Fixture.address(qdrant.port()));
    }

    @AfterEach
    void stop() {
        if (qdrant != null) {
            qdrant.close();
        }
    }

    @Test
    void indexesAFolderOnceAndGivesAnExactAccount() throws Exception {
        Pictures.writePngs(fixture.photos(), 200);
        Path copy = Files.write(fixture.photos().resolve("copy.png"), Pictures.png(3));
        Files.writeString(fixture.photos().resolve("notes.txt"), "no picture");
        Files.write(fixture.photos().resolve("cut.jpg"), Arrays.copyOf(Pictures.jpeg(1), 400));

        BackfillProgress first;
        try (Backfill backfill = Backfill.start(fixture.options())) {
            first = backfill.await();
            assertThat(backfill.stages().stages())
                    .extracting(StageTime::stage, StageTime::images, StageTime::threads)
                    .containsExactly(
                            tuple("read", 203L, 8),
                            tuple("known", 202L, 2),
                            tuple("decode", 202L, 2),
                            tuple("embed", 201L, 2),
                            tuple("upsert", 201L, 8));
            assertThat(backfill.stages().stages())
                    .allSatisfy(stage -> assertThat(stage.workingSeconds()).isPositive());
        }
        assertThat(first.seen()).isEqualTo(203);
        assertThat(first.indexed()).isEqualTo(200);
        assertThat(first.alreadyThere()).isEqualTo(1);
        assertThat(first.rejected()).containsEntry(RejectReason.UNSUPPORTED_FORMAT, 1L);
        assertThat(first.done()).isEqualTo(first.seen());
        assertThat(Files.readAllLines(fixture.work().resolve("rejects.jsonl"))).hasSize(2);
        assertThat(fixture.all())
                .hasSize(200)
                .filteredOn(image -> image.payload().locations().size() == 2)
                .singleElement()
                .satisfies(twin -> assertThat(twin.payload().locations())
                        .contains(copy.toUri().toString()));

        BackfillProgress second = fixture.run();
        assertThat(second.indexed()).isZero();
        assertThat(second.alreadyThere()).isEqualTo(201);
        assertThat(second.done()).isEqualTo(second.seen());
        assertThat(fixture.indexed()).isEqualTo(200);
    }

    @Test
    void continuesWhereItWasStopped() throws Exception {
        Pictures.writePngs(fixture.photos(), 3_000);
        try (Backfill backfill = Backfill.start(fixture.options())) {
            fixture.awaitMiddle();
            assertThat(backfill.progress().done()).isLessThanOrEqualTo(3_000);
        }
        long before = fixture.indexed();
        assertThat(before).as("stopped in the middle").isBetween(1L, 2_999L);
        // Whoever began again from the start would miss it.
        Files.delete(fixture.photos().resolve("group-0/picture-0.png"));
        BackfillProgress end = fixture.run();
        assertThat(end).isEqualTo(new BackfillProgress(3_000, 3_000, 0, Map.of()));
        assertThat(fixture.indexed()).isEqualTo(3_000);
    }

    @Test
    void losesNothingWhereTheIndexIsRestarted() throws Exception {
        Pictures.writePngs(fixture.photos(), 2_000);
        int port = qdrant.port();
        try (Backfill backfill = Backfill.start(fixture.options())) {
            fixture.awaitMiddle();
            qdrant.close();
            Thread.sleep(500);
            qdrant = EmbeddedQdrant.start(temp.resolve("index"), port);
            assertThat(backfill.await()).isEqualTo(new BackfillProgress(2_000, 2_000, 0, Map.of()));
        }
        assertThat(fixture.indexed()).isEqualTo(2_000);
    }

    @Test
    void indexesNewPicturesOfAFolderThatGrew() throws Exception {
        Pictures.writePngs(fixture.photos(), 20);
        fixture.run();
        Pictures.writePngs(fixture.photos(), 30);
        BackfillProgress second = fixture.run();
        assertThat(second).isEqualTo(new BackfillProgress(30, 10, 20, Map.of()));
        assertThat(fixture.all())
                .extracting(StoredImage::id)
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    @Test
    void indexesRealPhotosAndRefusesWhatIsNone() throws Exception {
        Path photos = Path.of("..", "..", "shared", "photos");
        assumeThat(photos).as("photos that are not part of this repository").exists();
        BackfillProgress end = new Fixture(photos, fixture.work(), fixture.model(), fixture.index()).run();
        assertThat(end.done()).isEqualTo(end.seen());
        assertThat(end.indexed()).isGreaterThanOrEqualTo(16);
        assertThat(end.rejected()).containsOnlyKeys(RejectReason.UNSUPPORTED_FORMAT);
        assertThat(Files.readString(fixture.work().resolve("rejects.jsonl")))
                .contains("README.md", "This is a HEIC image", "This is an AVIF image");
    }

    @Test
    void saysWhatIsWrongBeforeItStarts() throws Exception {
        assertThatThrownBy(fixture::run)
                .isInstanceOf(BackfillFailedException.class)
                .hasMessageContaining("is empty");
        Pictures.writePngs(fixture.photos(), 1);
        Fixture noModel = new Fixture(fixture.photos(), fixture.work(), temp, fixture.index());
        assertThatThrownBy(noModel::run).isInstanceOf(ModelException.class);
        qdrant.close();
        assertThatThrownBy(fixture::run)
                .isInstanceOfSatisfying(IndexException.class, gone -> assertThat(gone.isTransient())
                        .isTrue());
        // Nothing of this holds the work folder.
        qdrant = EmbeddedQdrant.start(temp.resolve("index"), fixture.index().port());
        assertThat(fixture.run().indexed()).isEqualTo(1);
    }

    @Test
    void resumesAfterKillMinusNine() throws Exception {
        Pictures.writePngs(fixture.photos(), 3_000);
        Process process = BackfillProcess.start(fixture);
        try {
            fixture.awaitMiddle();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(fixture.indexed()).as("killed in the middle").isBetween(1L, 2_999L);
        BackfillProgress end = fixture.run();
        assertThat(end).isEqualTo(new BackfillProgress(3_000, 3_000, 0, Map.of()));
        List<StoredImage> all = fixture.all();
        assertThat(all)
                .hasSize(3_000)
                .allSatisfy(image -> assertThat(image.payload().locations()).hasSize(1));
    }
}
