package io.intellisense.flink.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    @TempDir
    Path temp;

    private Checkpoints checkpoints;

    @BeforeEach
    void inAFolder() {
        checkpoints = new Checkpoints(temp.resolve("checkpoints"));
    }

    @Test
    void areNoneWhereNothingRanYet() {
        assertThat(checkpoints.newest()).isEmpty();
    }

    @Test
    void areFoundByTheirTimeAcrossJobs() throws IOException {
        write("first/chk-90", 1_000);
        Path newest = write("second/chk-2", 3_000);
        write("second/chk-1", 2_000);
        assertThat(checkpoints.newest()).contains(newest);
    }

    @Test
    void areLeftOutWhileTheyAreNotComplete() throws IOException {
        Path complete = write("job/chk-1", 1_000);
        Files.createDirectories(checkpoints.folder().resolve("job/chk-2"));
        assertThat(checkpoints.newest()).contains(complete);
    }

    @Test
    void areLeftOutWhereTheyAreBroken() throws IOException {
        Path whole = write("job/chk-1", 1_000);
        Path broken = write("job/chk-2", 2_000);
        Files.write(broken.resolve("_metadata"), new byte[] {1, 2, 3});
        assertThat(checkpoints.newest()).contains(whole);
    }

    @Test
    void areGoneOnceDeleted() throws IOException {
        write("job/chk-1", 1_000);
        checkpoints.delete();
        assertThat(checkpoints.folder()).doesNotExist();
        checkpoints.delete();
    }

    private Path write(String name, long time) throws IOException {
        Path checkpoint = Files.createDirectories(checkpoints.folder().resolve(name));
        Path metadata = checkpoint.resolve("_metadata");
        try (OutputStream out = Files.newOutputStream(metadata)) {
            org.apache.flink.runtime.checkpoint.Checkpoints.storeCheckpointMetadata(
                    new CheckpointMetadata(1, List.of(), List.of()), out);
        }
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(time));
        return checkpoint;
    }
}
