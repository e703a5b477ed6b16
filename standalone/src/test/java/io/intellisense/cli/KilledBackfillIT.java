package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.job.Checkpoints;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.VectorIndex;
import io.intellisense.pictures.SampleLibrary;
import io.intellisense.qdrant.EmbeddedQdrant;
import io.intellisense.standalone.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole process killed in the middle of a backfill, and the same command again: all are there, none twice. */
class KilledBackfillIT {

    private static final int PICTURES = 3_000;

    @TempDir
    private Path folder;

    @Test
    void continuesWhereItWasKilledAndTheAccountAddsUp() throws Exception {
        Path photos = folder.resolve("photos");
        SampleLibrary.write(photos, PICTURES, 7, 160, done -> {});
        DataFolder data = DataFolder.open(folder.resolve("data"));

        try (IntellisenseProcess first = backfill(photos, data)) {
            Eventually.until("something is indexed", () -> isIndexing(data));
            Eventually.until("a checkpoint is complete", () -> hasCheckpoint(data));
            first.killNow();
            assertThat(first.printed()).doesNotContain("\"seen\"");
        }
        try (IntellisenseProcess second = backfill(photos, data)) {
            assertThat(second.exitCode()).as(second.printed()).isZero();
            JsonNode account = JsonMapper.shared().readTree(second.lastLine());
            assertThat(account.get("seen").asLong()).isEqualTo(PICTURES);
            assertThat(account.get("indexed").asLong()).isEqualTo(PICTURES);
            assertThat(Files.readString(data.log())).contains("Continuing from");
            JsonNode report = JsonMapper.shared()
                    .readTree(Files.readString(Path.of(account.get("account").asString())));
            assertThat(report.get("interrupted").asInt()).isEqualTo(1);
            assertThat(report.get("account")).isEqualTo(account);
            assertThat(report.get("curve")).isNotEmpty();
        }
        assertThat(imagesIn(data)).isEqualTo(PICTURES);
    }

    private IntellisenseProcess backfill(Path photos, DataFolder data) throws IOException {
        return IntellisenseProcess.start(
                folder, "backfill", "--json", "--checkpoint-interval", 1, "--data", data.root(), photos);
    }

    /** Asks the store of the running process, as another process would. */
    private static boolean isIndexing(DataFolder data) {
        try {
            String address = Files.readString(data.root().resolve("index.address"));
            return count(IndexAddress.parse(address, null)) > 100;
        } catch (IOException | RuntimeException e) {
            return false; // not started yet
        }
    }

    /** Before the first there is nothing to continue from, however much is indexed. */
    private static boolean hasCheckpoint(DataFolder data) {
        try {
            return data.workFolders().stream()
                    .map(work -> new Checkpoints(work.resolve("checkpoints")))
                    .anyMatch(checkpoints -> checkpoints.newest().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long imagesIn(DataFolder data) {
        try (EmbeddedQdrant qdrant = EmbeddedQdrant.start(data.qdrant(), 0)) {
            return count(new IndexAddress("127.0.0.1", qdrant.port(), false, null));
        }
    }

    private static long count(IndexAddress address) {
        return VectorIndex.current(address)
                .map(spec -> {
                    try (VectorIndex index = VectorIndex.open(address, spec)) {
                        return index.count(ImageFilter.ALL);
                    }
                })
                .orElse(0L);
    }
}
