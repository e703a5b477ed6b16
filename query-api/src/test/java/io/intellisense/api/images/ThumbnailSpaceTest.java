package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.QueryApiOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class ThumbnailSpaceTest {

    @TempDir
    Path folder;

    @Test
    void thoseThatNobodyLookedAtForLongGoFirst() throws IOException {
        Path newest = small("256/ab/newest.jpg", 0);
        Path oldest = small("512/ab/oldest.jpg", 30);
        Path older = small("256/cd/older.jpg", 20);
        Path recent = small("256/cd/recent.jpg", 10);
        try (ThumbnailSpace space = space(350)) {
            space.trim();
        }
        assertThat(newest).exists();
        assertThat(recent).exists();
        assertThat(older).exists();
        assertThat(oldest).doesNotExist();
    }

    @Test
    void whatFitsStays() throws IOException {
        Path one = small("256/ab/one.jpg", 30);
        try (ThumbnailSpace space = space(100)) {
            space.trim();
        }
        assertThat(one).exists();
    }

    @Test
    void aFolderThatIsNotThereYetIsEmpty() throws IOException {
        try (ThumbnailSpace space = new ThumbnailSpace(options(folder.resolve("missing"), 100))) {
            space.trim();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void lookingAtAnOldOneMakesItYoung() throws IOException {
        Path old = small("256/ab/old.jpg", 30);
        ThumbnailSpace.lookedAt(old);
        assertThat(Files.getLastModifiedTime(old).toInstant())
                .isAfter(Instant.now().minus(Duration.ofHours(1)));
    }

    private Path small(String name, int days) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[100]);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }

    private ThumbnailSpace space(long maxBytes) {
        return new ThumbnailSpace(options(folder, maxBytes));
    }

    private static QueryApiOptions options(Path folder, long maxBytes) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("intellisense.thumbnails.folder", folder.toString())
                .withProperty("intellisense.thumbnails.max-bytes", Long.toString(maxBytes));
        return Binder.get(environment).bindOrCreate("intellisense", QueryApiOptions.class);
    }
}
