package io.intellisense.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashCacheTest {

    private static final FoundFile PHOTO = new FoundFile(Path.of("/photos/my photo.jpg"), 5, 1_000);
    private static final Sha256 HASH = Sha256.of(new byte[] {1});
    private static final Sha256 OTHER = Sha256.of(new byte[] {2});

    @TempDir
    private Path folder;

    @Test
    void remembersFromRunToRun() {
        put(PHOTO, HASH);
        try (HashCache again = open()) {
            assertThat(again.get(PHOTO)).contains(HASH);
        }
    }

    @Test
    void aFileThatHasChangedIsAnother() {
        put(PHOTO, HASH);
        try (HashCache again = open()) {
            assertThat(again.get(new FoundFile(PHOTO.path(), 6, 1_000))).isEmpty();
            assertThat(again.get(new FoundFile(PHOTO.path(), 5, 1_001))).isEmpty();
        }
    }

    @Test
    void aFileThatChangedJustNowMayChangeAgainUnseen() {
        FoundFile fresh = new FoundFile(PHOTO.path(), 5, System.currentTimeMillis() * 1_000_000);
        put(fresh, HASH);
        try (HashCache again = open()) {
            assertThat(again.get(fresh)).isEmpty();
        }
    }

    @Test
    void theLastLineOfAPathCountsAndTheOthersAreClearedAway() throws IOException {
        put(PHOTO, HASH);
        put(PHOTO, HASH);
        put(PHOTO, OTHER);
        try (HashCache again = open()) {
            assertThat(again.get(PHOTO)).contains(OTHER);
        }
        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void damageCostsOnlyWhatItHits() throws IOException {
        put(PHOTO, HASH);
        Files.write(file(), new byte[] {'x', ' ', (byte) 0xff, '\n', 'y'}, StandardOpenOption.APPEND);
        try (HashCache again = open()) {
            assertThat(again.get(PHOTO)).contains(HASH);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAsIfThereWereNoCache() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        put(PHOTO, HASH);
        try (HashCache again = open()) {
            assertThat(again.get(PHOTO)).isEmpty();
        }
    }

    private void put(FoundFile photo, Sha256 hash) {
        try (HashCache cache = open()) {
            cache.put(photo, hash);
        }
    }

    private HashCache open() {
        return HashCache.open(file());
    }

    private Path file() {
        return folder.resolve("cache/hashes.txt");
    }
}
