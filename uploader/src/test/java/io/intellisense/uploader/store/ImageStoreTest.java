package io.intellisense.uploader.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.uploader.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageStoreTest {

    private static final byte[] PICTURE = Pictures.png(1);
    private static final Sha256 HASH = Sha256.of(PICTURE);
    private static final ImageId ID = ImageId.of(HASH);

    @TempDir
    Path folder;

    private ImageStore store;

    @BeforeEach
    void open() {
        store = ImageStore.open(folder, 0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileLiesUnderItsHashAndIsFoundByHashAndById() throws Exception {
        StoredImage image = add(PICTURE);
        Path expected = folder.resolve(HASH.hex().substring(0, 2))
                .resolve(HASH.hex().substring(2, 4))
                .resolve(HASH.hex() + ".png");
        assertThat(image.file()).isEqualTo(expected).hasBinaryContent(PICTURE);
        assertThat(store.find(HASH)).contains(image);
        assertThat(store.find(ID)).contains(image);
        assertThat(image.bytes()).isEqualTo(PICTURE.length);
    }

    @Test
    void theLinkOfAnIdIsRelativeSoThatTheStoreCanBeMoved() throws Exception {
        StoredImage image = add(PICTURE);
        Path link = folder.resolve("by-id")
                .resolve(ID.value().substring(0, 2))
                .resolve(ID.value().substring(2, 4))
                .resolve(ID.value());
        assertThat(Files.readSymbolicLink(link).isAbsolute()).isFalse();
        assertThat(link.toRealPath()).isEqualTo(image.file().toRealPath());
    }

    @Test
    void whatIsAddedIsUnannouncedUntilItHasBeenAnnounced() throws Exception {
        add(PICTURE);
        assertThat(store.unannounced().list()).containsExactly(HASH);
        assertThat(store.unannounced().count()).isOne();
        store.unannounced().remove(HASH);
        store.unannounced().remove(HASH);
        assertThat(store.unannounced().list()).isEmpty();
        assertThat(store.unannounced().count()).isZero();
    }

    @Test
    void theNumberOfTheUnannouncedOutlivesTheProcess() throws Exception {
        add(PICTURE);
        store.close();
        open();
        assertThat(store.unannounced().count()).isOne();
    }

    @Test
    void aFileThatIsNotStoredLeavesNothing() throws Exception {
        try (IncomingFile file = store.receive()) {
            file.write(PICTURE, PICTURE.length);
            assertThat(folder.resolve("incoming")).isNotEmptyDirectory();
        }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
        assertThat(store.find(HASH)).isEmpty();
    }

    @Test
    void whatAProcessLeftInTheMiddleIsRemovedAtTheNextStart() throws Exception {
        Path left = Files.write(folder.resolve("incoming/0.part"), PICTURE);
        store.close();
        open();
        assertThat(left).doesNotExist();
    }

    @Test
    void whatIsRemovedIsGoneAtOnceAndWaitsToBeForgotten() throws Exception {
        StoredImage image = add(PICTURE);
        store.remove(image);
        assertThat(image.file()).doesNotExist();
        assertThat(store.find(HASH)).isEmpty();
        assertThat(store.find(ID)).isEmpty();
        assertThat(store.unannounced().list()).isEmpty();
        assertThat(store.removed()).containsExactly(image);
        store.forget(image);
        assertThat(store.removed()).isEmpty();
    }

    @Test
    void whatIsAddedAgainIsNotBeingRemovedAnyMore() throws Exception {
        store.remove(add(PICTURE));
        StoredImage again = add(PICTURE);
        assertThat(store.find(ID)).contains(again);
        assertThat(store.removed()).isEmpty();
    }

    @Test
    void aSecondUploaderIsKeptOut() {
        assertThatThrownBy(() -> ImageStore.open(folder, 0))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Another uploader keeps its images in " + folder)
                .hasMessageContaining("intellisense.store.folder");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThatThrownBy(() -> ImageStore.open(file.resolve("images"), 0))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.resolve("images").toString())
                .hasMessageContaining("intellisense.store.folder");
    }

    @Test
    void theImagesAreCountedAndTheNumberKeptUp() throws Exception {
        StoredImage before = add(Pictures.png(1));
        add(Pictures.png(2));
        assertThat(store.images()).isEmpty();
        store.countImages();
        assertThat(store.images()).isEqualTo(OptionalLong.of(2));
        add(Pictures.png(3));
        store.remove(before);
        add(Pictures.png(4));
        assertThat(store.images()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void aFullDiskTakesNothingHalf() throws Exception {
        Path disk = MemoryDisk.of(64 * 1024);
        try (ImageStore small = ImageStore.open(disk, 0)) {
            int stored = 0;
            boolean full = false;
            for (int number = 0; number < 100 && !full; number++) {
                try (IncomingFile file = small.receive()) {
                    write(file, Pictures.png(number));
                    small.add(file, ImageFormat.PNG, null);
                    stored++;
                } catch (DiskFullException e) {
                    full = true;
                    assertThat(small.find(Sha256.of(Pictures.png(number)))).isEmpty();
                }
            }
            assertThat(full).isTrue();
            assertThat(stored).isPositive();
            assertThat(filesIn(disk.resolve("incoming"))).isEmpty();
            assertThat(small.unannounced().list()).hasSize(stored);
            assertThat(small.unannounced().count()).isEqualTo(stored);
            for (int number = 0; number < stored; number++) {
                byte[] picture = Pictures.png(number);
                assertThat(small.find(Sha256.of(picture)).orElseThrow().file()).hasBinaryContent(picture);
            }
        }
    }

    @Test
    void whereNoRoomMayBeTakenNothingIsReceived() {
        try (ImageStore small = ImageStore.open(MemoryDisk.of(64 * 1024), 1_000_000)) {
            assertThatThrownBy(small::receive)
                    .isInstanceOf(DiskFullException.class)
                    .hasMessageContaining("1000000 bytes");
        }
    }

    @Test
    void aLargeFileIsMappedAndGivesItsRoomBack() throws Exception {
        byte[] large = Pictures.large(1, 5_000_000);
        try (IncomingFile file = store.receive()) {
            write(file, large);
            assertThat(file.content().isDirect()).isTrue();
            assertThat(file.content().limit()).isEqualTo(large.length);
            assertThat(file.sha256()).isEqualTo(Sha256.of(large));
        }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private StoredImage add(byte[] picture) throws IOException {
        try (IncomingFile file = store.receive()) {
            write(file, picture);
            return store.add(file, ImageFormat.PNG, null);
        }
    }

    private static void write(IncomingFile file, byte[] bytes) throws IOException {
        file.write(bytes, bytes.length);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
