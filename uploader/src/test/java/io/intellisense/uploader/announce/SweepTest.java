package io.intellisense.uploader.announce;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.intellisense.uploader.Pictures;
import io.intellisense.uploader.SetClock;
import io.intellisense.uploader.queue.MemoryQueue;
import io.intellisense.uploader.store.ImageStore;
import io.intellisense.uploader.store.IncomingFile;
import io.intellisense.uploader.store.StoredImage;
import io.intellisense.uploader.store.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state in which a process can end, and what becomes of it. */
class SweepTest {

    private static final byte[] PICTURE = Pictures.png(1);

    @TempDir
    Path folder;

    private final MemoryQueue queue = new MemoryQueue();
    private final SetClock clock = new SetClock();
    private ImageStore store;
    private Sweep sweep;

    @BeforeEach
    void open() {
        store = ImageStore.open(folder, 0);
        sweep = new Sweep(store, new Turns(), new Announcer(store, queue, clock));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anImageThatWasStoredAndNotAnnouncedIsAnnouncedOnce() throws Exception {
        StoredImage image = add(PICTURE);
        sweep.round();
        sweep.round();
        assertThat(queue.events())
                .containsExactly(ImageEvent.added(
                                image.sha256(), image.file().toUri().toString(), PICTURE.length, clock.instant())
                        .withFileName("holiday.png"));
        assertThat(store.unannounced().list()).isEmpty();
    }

    @Test
    void aMarkerWhoseImageWasNeverFinishedIsRemovedAndAnnouncesNothing() throws Exception {
        Files.createFile(
                folder.resolve("unannounced").resolve(Sha256.of(PICTURE).hex()));
        sweep.round();
        assertThat(queue.events()).isEmpty();
        assertThat(store.unannounced().list()).isEmpty();
    }

    @Test
    void anImageWhoseMarkerHoldsNoNameIsAnnouncedWithoutOne() throws Exception {
        StoredImage image = add(PICTURE);
        Files.write(folder.resolve("unannounced").resolve(image.sha256().hex()), new byte[0]);
        sweep.round();
        assertThat(queue.events()).extracting(ImageEvent::fileName).containsExactly((String) null);
    }

    @Test
    void anImageThatWasRemovedAndNotAnnouncedIsAnnouncedAndForgotten() throws Exception {
        StoredImage image = add(PICTURE);
        store.remove(image);
        sweep.round();
        assertThat(queue.events()).containsExactly(image.deleted(clock.instant()));
        assertThat(store.removed()).isEmpty();
    }

    @Test
    void aRemovalOfAnImageThatIsThereAgainIsForgottenWithoutAWord() throws Exception {
        StoredImage image = add(PICTURE);
        Files.copy(image.file(), folder.resolve("deleted").resolve(image.file().getFileName()));
        sweep.round();
        assertThat(queue.events()).extracting(ImageEvent::kind).containsExactly(ImageEvent.Kind.ADDED);
        assertThat(store.removed()).isEmpty();
        assertThat(store.find(image.sha256())).isPresent();
    }

    @Test
    void whileRedisIsAwayNothingIsForgottenAndAfterwardsEverythingIsAnnounced() throws Exception {
        StoredImage removed = add(PICTURE);
        store.remove(removed);
        List<StoredImage> added = List.of(add(Pictures.png(2)), add(Pictures.png(3)));
        queue.away(true);
        sweep.round();
        assertThat(queue.events()).isEmpty();
        assertThat(store.removed()).containsExactly(removed);
        assertThat(store.unannounced().count()).isEqualTo(2);
        queue.away(false);
        sweep.round();
        assertThat(queue.events())
                .containsExactlyInAnyOrder(
                        removed.deleted(clock.instant()),
                        added.get(0).added(clock.instant()).withFileName("holiday.png"),
                        added.get(1).added(clock.instant()).withFileName("holiday.png"));
        assertThat(store.removed()).isEmpty();
        assertThat(store.unannounced().count()).isZero();
    }

    private StoredImage add(byte[] picture) throws IOException {
        try (IncomingFile file = store.receive()) {
            file.write(picture, picture.length);
            return store.add(file, ImageFormat.PNG, "holiday.png");
        }
    }
}
