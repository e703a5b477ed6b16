package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.ImageRef;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarListingTest {

    @TempDir
    Path temp;

    private Path tar;

    @BeforeEach
    void place() {
        tar = temp.resolve("00000.tar");
    }

    @Test
    void listsEachPictureWithItsVeryBytes() throws IOException {
        Tars.of(tar, "0001.jpg", "a/0002.PNG", "noextension", "é.webp");
        for (ImageRef image : images()) {
            assertThat(bytesAt(image)).isEqualTo(nameOf(image));
        }
        assertThat(names()).containsExactly("0001.jpg", "a/0002.PNG", "noextension", "é.webp");
    }

    @ParameterizedTest
    @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX})
    void knowsLongNames(int how) throws IOException {
        String name = "folder/".repeat(60) + "picture.jpg";
        Tars.write(tar, how, "1.jpg", name, "2.jpg");
        assertThat(names()).containsExactly("1.jpg", name, "2.jpg");
        assertThat(bytesAt(images().get(1))).isEqualTo(name);
    }

    @Test
    void leavesOutWhatADataSetTellsOfItsPictures() {
        Tars.of(tar, "1.jpg", "1.json", "1.txt", "1.cls", "2.heic", "2.seg.png", "._1.jpg", ".git/2.jpg", "./3.jpg");
        assertThat(names()).containsExactly("1.jpg", "2.heic", "2.seg.png", "./3.jpg");
    }

    @Test
    void leavesOutFoldersAndLinks() throws IOException {
        try (TarArchiveOutputStream out = Tars.open(tar, TarArchiveOutputStream.LONGFILE_POSIX)) {
            Tars.add(out, "folder/", new byte[0]);
            Tars.addLink(out, "link.jpg", "/etc/passwd");
            Tars.add(out, "empty.jpg", new byte[0]);
        }
        assertThat(names()).containsExactly("empty.jpg");
    }

    @Test
    void goesOnBehindEveryMember() {
        Tars.of(tar, "1.jpg", "1.json", "2.jpg", "folder/".repeat(30) + "3.jpg", "4.jpg");
        List<ImageRef> all = images();
        for (int i = 0; i < all.size(); i++) {
            ImageLocation member = ImageLocation.parse(all.get(i).uri());
            assertThat(images(TarListing.behind(member, Selection.DEFAULT))).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void keepsWhatIsWholeOfATarThatEndsTooEarly() throws IOException {
        Tars.of(tar, "1.jpg", "2.jpg");
        try (FileChannel file = FileChannel.open(tar, StandardOpenOption.WRITE)) {
            file.truncate(3 * 512 + 2);
        }
        List<ImageRef> images = images();
        assertThat(images).hasSize(2);
        assertThat(nameOf(images.get(0))).isEqualTo("1.jpg");
        assertThat(images.get(1).uri()).isEqualTo(tar.toUri().toString());
        assertThat(images.get(1).refusal().reason()).isEqualTo(RejectReason.TRUNCATED);
        assertThat(images.get(1).refusal().message()).contains("ends within 2.jpg");
    }

    @Test
    void keepsWhatComesBeforeNonsense() throws IOException {
        Tars.of(tar, "1.jpg", "2.jpg");
        try (FileChannel file = FileChannel.open(tar, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap("nonsense".repeat(32).getBytes(StandardCharsets.UTF_8)), 2 * 512);
        }
        List<ImageRef> images = images();
        assertThat(images).hasSize(2);
        assertThat(images.get(1).refusal().reason()).isEqualTo(RejectReason.CORRUPT);
        assertThat(images.get(1).refusal().message()).contains("beyond byte 1024");
    }

    @Test
    void refusesWhatIsNoTar() throws IOException {
        Files.write(tar, new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 2, 3});
        assertThat(images()).hasSize(1).allMatch(image -> image.refusal() != null);
    }

    @Test
    void refusesAHeaderWithoutEnd() throws IOException {
        try (TarArchiveOutputStream out = Tars.open(tar, TarArchiveOutputStream.LONGFILE_POSIX)) {
            Tars.add(out, "1.jpg", new byte[1]);
            Tars.add(out, new TarArchiveEntry("long name", TarConstants.LF_GNUTYPE_LONGNAME), new byte[3 << 20]);
            Tars.add(out, "2.jpg", new byte[1]);
        }
        assertThat(images()).hasSize(2).last().satisfies(image -> assertThat(
                        image.refusal().message())
                .contains("more than 1048576 bytes"));
    }

    @Test
    void findsNothingInAnEmptyTar() {
        assertThat(Tars.of(tar)).isNotEmptyFile();
        assertThat(images()).isEmpty();
    }

    private List<ImageRef> images() {
        return images(new TarListing(tar.toUri().toString(), Selection.DEFAULT));
    }

    private static List<ImageRef> images(Listing listing) {
        List<ImageRef> images = new ArrayList<>();
        try (listing) {
            for (Listed next = listing.next(); next != null; next = listing.next()) {
                images.add(next.image());
            }
            assertThat(listing.next()).as("after the end").isNull();
        }
        return images;
    }

    private List<String> names() {
        return images().stream().map(TarListingTest::nameOf).toList();
    }

    private static String nameOf(ImageRef image) {
        assertThat(image.refusal()).isNull();
        return ImageLocation.parse(image.uri()).part().name();
    }

    private String bytesAt(ImageRef image) throws IOException {
        ImageLocation.Part part = ImageLocation.parse(image.uri()).part();
        byte[] bytes = Files.readAllBytes(tar);
        return new String(bytes, (int) part.offset(), (int) part.length(), StandardCharsets.UTF_8);
    }
}
