package io.intellisense.flink.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.fake.Pictures;
import io.intellisense.flink.flow.FileBytes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FileReaderTest {

    private static final ReadAhead.Room NO_LIMIT = bytes -> {};

    @TempDir
    Path folder;

    private final FileBuffers buffers = new FileBuffers(1 << 20);
    private final FileReader reader = new FileReader(new ImageLimits(10_000, 48 * 40, 48), buffers);

    @Test
    void readsAPictureWhole() throws Exception {
        Path file = Files.write(folder.resolve("a b%.png"), Pictures.png(1));
        assertThat(read(file.toUri().toString())).isEqualTo(Pictures.png(1));
    }

    @Test
    void readsAFileLargerThanAPartWhole() throws Exception {
        byte[] picture = Arrays.copyOf(Pictures.png(1), 1_000_000);
        picture[999_999] = 1;
        Path file = Files.write(folder.resolve("a.png"), picture);
        assertThat(new FileReader(ImageLimits.DEFAULT)
                        .read(file.toUri().toString(), NO_LIMIT)
                        .view())
                .isEqualTo(ByteBuffer.wrap(picture));
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(Files.write(folder.resolve("a.png"), new byte[0]), RejectReason.EMPTY, "empty");
    }

    @Test
    void refusesWhatIsNoImageWhateverItsName() throws IOException {
        Path text = Files.writeString(folder.resolve("a.jpg"), "Dear diary, today I took no picture.");
        assertRefused(text, RejectReason.UNSUPPORTED_FORMAT, "JPEG, PNG");
    }

    @Test
    void refusesTooManyBytesBeforeItReadsThem() throws IOException {
        Path large = Files.write(folder.resolve("a.png"), new byte[10_001]);
        assertRefused(large, RejectReason.TOO_MANY_BYTES, "10,001");
    }

    @Test
    void refusesWhatTheHeaderDeclaresTooLarge() throws IOException {
        byte[] picture = Pictures.png(1);
        picture[18] = 1; // the third byte of IHDR's width: 256 + 48 pixels
        assertRefused(Files.write(folder.resolve("a.png"), picture), RejectReason.SIDE_TOO_LONG, "304 x 40");
    }

    @Test
    void refusesAFileThatIsGone() {
        assertRefused(folder.resolve("gone.png"), RejectReason.GONE, "gone");
    }

    @Test
    void readsPartsOfFilesOneAfterTheOther() throws Exception {
        Path tar = folder.resolve("a.tar");
        byte[] both = Arrays.copyOf(Pictures.png(1), Pictures.png(1).length + Pictures.png(2).length);
        System.arraycopy(Pictures.png(2), 0, both, Pictures.png(1).length, Pictures.png(2).length);
        Files.write(tar, both);
        assertThat(read(part(tar, 0, Pictures.png(1).length))).isEqualTo(Pictures.png(1));
        assertThat(read(part(tar, Pictures.png(1).length, Pictures.png(2).length)))
                .isEqualTo(Pictures.png(2));
        assertRefused(part(tar, both.length - 10, 11), RejectReason.TRUNCATED, "index it again");
        assertRefused(part(tar, 0, 0), RejectReason.EMPTY, "empty");
        assertRefused(part(tar, 0, 10_001), RejectReason.TOO_MANY_BYTES, "10,001");
        assertRefused(part(folder.resolve("gone.tar"), 0, 9), RejectReason.GONE, "gone");
        reader.close();
        assertThat(read(part(tar, 0, Pictures.png(1).length))).isEqualTo(Pictures.png(1));
    }

    @Test
    void aFileLeavesNothingOfItsSizeToTheGarbageCollector() throws Exception {
        Path file = Files.write(folder.resolve("a.png"), Arrays.copyOf(Pictures.png(1), 2_000_000));
        FileReader large = new FileReader(ImageLimits.DEFAULT, new FileBuffers(4 << 20));
        String uri = file.toUri().toString();
        large.read(uri, NO_LIMIT).giveBack();
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < 10; i++) {
            large.read(uri, NO_LIMIT).giveBack();
        }
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .as("bytes on the heap for ten files of two megabytes")
                .isLessThan(2_000_000);
    }

    @Test
    void givesTheMemoryOfWhatItRefusesBack() throws Exception {
        byte[] picture = Pictures.png(1);
        Path good = Files.write(folder.resolve("good.png"), picture);
        read(good.toUri().toString());
        long idle = buffers.idleBytes();
        assertThat(idle).isPositive();
        picture[18] = 1; // as above: too wide
        assertRefused(Files.write(folder.resolve("a.png"), picture), RejectReason.SIDE_TOO_LONG, "304 x 40");
        assertRefused(part(good, 10, picture.length), RejectReason.TRUNCATED, "index it again");
        assertThat(buffers.idleBytes()).isEqualTo(idle);
        assertThat(read(good.toUri().toString())).isEqualTo(Pictures.png(1));
    }

    private static String part(Path file, long offset, long length) {
        return new ImageLocation(file.toUri().toString(), new ImageLocation.Part(offset, length, "a.png")).uri();
    }

    @Test
    void refusesWhatIsNoFileOfThisMachine() {
        assertRefused("https://example.org/a.jpg", RejectReason.UNREADABLE, "There is no file system for it");
        assertRefused("file:///a.jpg#page=1", RejectReason.UNREADABLE, "A part of a file is written");
    }

    @Test
    void readsFromFileSystemsThatFlinkKnows() throws Exception {
        Path file = Files.write(folder.resolve("a b.png"), Pictures.png(1));
        String uri = "test:" + file.toUri().getRawPath();
        assertThat(read(uri)).isEqualTo(Pictures.png(1));
        assertThat(read(new ImageLocation(uri, new ImageLocation.Part(0, Pictures.png(1).length, "x")).uri()))
                .isEqualTo(Pictures.png(1));
        assertRefused(uri + "gone", RejectReason.GONE, "gone");
        assertRefused("test:" + folder.toUri().getRawPath(), RejectReason.UNREADABLE, "folder");
        Files.write(file, new byte[10_001]);
        assertRefused(uri, RejectReason.TOO_MANY_BYTES, "10,001");
    }

    @Test
    void refusesAFolder() {
        assertRefused(folder, RejectReason.UNREADABLE, "could not be listed");
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), Pictures.png(1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("root can read anything").isFalse();
        assertRefused(file, RejectReason.UNREADABLE, "permissions");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void neverOpensADevice() {
        Path endless = Path.of("/dev/zero");
        assumeThat(endless).exists();
        assertRefused(endless, RejectReason.UNREADABLE, "no ordinary file");
    }

    private void assertRefused(Path file, RejectReason reason, String says) {
        assertRefused(file.toUri().toString(), reason, says);
    }

    private void assertRefused(String uri, RejectReason reason, String says) {
        ImageRejectedException refused =
                catchThrowableOfType(ImageRejectedException.class, () -> reader.read(uri, NO_LIMIT));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasMessageContaining(says);
    }

    private byte[] read(String uri) throws Exception {
        FileBytes file = reader.read(uri, NO_LIMIT);
        byte[] copy = new byte[file.length()];
        file.view().get(copy);
        file.giveBack();
        return copy;
    }
}
