package io.intellisense.flink.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import io.intellisense.clip.image.DecodedSquare;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.flink.fake.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class FactsReaderTest {

    private static final int MAKE = 0x010F;
    private static final int MODEL = 0x0110;
    private static final int TAKEN = 0x9003;
    private static final int OFFSET = 0x9011;
    private static final int LENS = 0xA434;

    private static final int PNG_HEAD_BYTES = 33;

    private static final long LOOKS = -3;

    private final FactsReader reader = new FactsReader(ZoneOffset.UTC);

    @Test
    void readsWhatAPhotoSaysOfItself() {
        byte[] photo = ExifJpeg.with(
                Pictures.jpeg(1),
                Map.of(MAKE, "NIKON CORPORATION", MODEL, "NIKON D90"),
                Map.of(TAKEN, "2021:07:14 18:30:05", OFFSET, "+02:00", LENS, "50 mm f/1.8"));
        ImageFacts facts = read(photo, square(ImageFormat.JPEG, 6));
        assertThat(facts)
                .isEqualTo(new ImageFacts(
                        ImageFormat.JPEG,
                        48,
                        40,
                        photo.length,
                        Instant.parse("2021-07-14T16:30:05Z"),
                        "NIKON D90",
                        "50 mm f/1.8",
                        6,
                        null,
                        null,
                        LOOKS));
    }

    @Test
    void knowsNothingOfAPictureWithoutMetadata() {
        byte[] png = Pictures.png(1);
        assertThat(read(png, square(ImageFormat.PNG, 1)))
                .isEqualTo(ImageFacts.of(ImageFormat.PNG, 48, 40, png.length).withPerceptualHash(LOOKS));
    }

    @Test
    void readsTheExifOfAPng() {
        byte[] exif = ExifJpeg.tiff(Map.of(MODEL, "NIKON D90"), Map.of(TAKEN, "2021:07:14 18:30:05"));
        ImageFacts facts = read(pngWith("eXIf", exif), square(ImageFormat.PNG, 1));
        assertThat(facts.camera()).isEqualTo("NIKON D90");
        assertThat(facts.takenAt()).isEqualTo("2021-07-14T18:30:05Z");
    }

    @Test
    void unpacksNoTextOfAPng() throws IOException {
        byte[] bomb = pngWith("zTXt", compressedText(100));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(read(bomb, square(ImageFormat.PNG, 1)).camera()).isNull();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated")
                .isLessThan(10_000_000);
    }

    @Test
    void doesNotStumbleOverBrokenMetadata() {
        byte[] photo = ExifJpeg.with(Pictures.jpeg(1), Map.of(MAKE, "Canon"), Map.of(TAKEN, "2021:07:14 18:30:05"));
        Arrays.fill(photo, 20, 60, (byte) 0xFF);
        assertThat(read(photo, square(ImageFormat.JPEG, 1)).camera()).isNull();
        byte[] cut = Arrays.copyOf(photo, 40);
        assertThat(read(cut, square(ImageFormat.JPEG, 1)).takenAt()).isNull();
    }

    @Test
    void readsARealPhoto() throws Exception {
        ImageFacts facts = read(photo("prairie_falcon.jpg"), square(ImageFormat.JPEG, 1));
        assertThat(facts.takenAt()).isEqualTo("2022-03-31T11:31:56.180Z");
        assertThat(facts.camera()).isEqualTo("Canon EOS R5");
    }

    @Test
    void readsARealWebp() throws Exception {
        ImageFacts facts = read(photo("denali.webp"), square(ImageFormat.WEBP, 1));
        assertThat(facts.takenAt()).isEqualTo("2010-08-13T21:00:01.850Z");
        assertThat(facts.lens()).isEqualTo("EF28-80mm f/3.5-5.6 USM");
    }

    @Test
    void readsARealPlace() throws Exception {
        ImageFacts facts = read(photo("thompson-springs.jpg"), square(ImageFormat.JPEG, 1));
        assertThat(facts.latitude()).isCloseTo(39.115, within(0.001));
        assertThat(facts.longitude()).isNegative();
    }

    /** Right behind the header. */
    private static byte[] pngWith(String type, byte[] content) {
        byte[] png = Pictures.png(1);
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.US_ASCII));
        checksum.update(content);
        return ByteBuffer.allocate(png.length + 12 + content.length)
                .put(png, 0, PNG_HEAD_BYTES)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) checksum.getValue())
                .put(png, PNG_HEAD_BYTES, png.length - PNG_HEAD_BYTES)
                .array();
    }

    private static byte[] compressedText(int megabytes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream out = new DeflaterOutputStream(text)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        return text.toByteArray();
    }

    private static byte[] photo(String name) throws IOException {
        Path photo = Path.of("..", "..", "shared", "photos", name);
        assumeThat(photo).as("a photo that is not part of this repository").exists();
        return Files.readAllBytes(photo);
    }

    private ImageFacts read(byte[] file, DecodedSquare square) {
        return reader.read(ByteBuffer.wrap(file), square);
    }

    private static DecodedSquare square(ImageFormat format, int orientation) {
        return new DecodedSquare(new byte[12], 2, format, 48, 40, orientation, LOOKS);
    }
}
