package io.intellisense.api.placeless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifInteropDirectory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.originals.FakeS3;
import io.intellisense.api.originals.LocalStorage;
import io.intellisense.api.originals.Original;
import io.intellisense.api.originals.S3Storage;
import io.intellisense.api.originals.Storage;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageLocation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacelessFileTest {

    @TempDir
    Path folder;

    record Sample(String name, ImageFormat format, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> withExif() {
        ByteOrder big = ByteOrder.BIG_ENDIAN;
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        return List.of(
                new Sample("jpeg", ImageFormat.JPEG, PlacedPictures.jpeg()),
                new Sample("png big", ImageFormat.PNG, PlacedPictures.png(big)),
                new Sample("png little", ImageFormat.PNG, PlacedPictures.png(little)),
                new Sample("webp big", ImageFormat.WEBP, PlacedPictures.webp(big, false)),
                new Sample("webp little", ImageFormat.WEBP, PlacedPictures.webp(little, true)),
                new Sample("tiff big", ImageFormat.TIFF, PlacedPictures.tiff(big)),
                new Sample("tiff little", ImageFormat.TIFF, PlacedPictures.tiff(little)));
    }

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>(withExif());
        all.add(new Sample("gif", ImageFormat.GIF, PlacedPictures.gif()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingTellsThePlaceAnyMore(Sample sample) throws Exception {
        assertThat(tellsAPlace(sample.bytes())).as("the sample tells a place").isTrue();
        byte[] placeless = placeless(sample);
        assertThat(placeless).hasSameSizeAs(sample.bytes());
        assertThat(tellsAPlace(placeless)).isFalse();
        assertThat(latin(placeless)).doesNotContain(PlacedPictures.SECRET, "MAKER", "mp42");
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePictureIsTheSame(Sample sample) throws Exception {
        byte[] placeless = placeless(sample);
        ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
        assertThat(decoder.thumbnail(placeless, 512)).isEqualTo(decoder.thumbnail(sample.bytes(), 512));
        if (sample.format() != ImageFormat.WEBP) {
            assertThat(pixels(placeless)).isEqualTo(pixels(sample.bytes()));
        }
    }

    @ParameterizedTest
    @MethodSource("withExif")
    void whatTellsNoPlaceStays(Sample sample) throws Exception {
        Metadata metadata = metadata(placeless(sample));
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(main.getString(ExifIFD0Directory.TAG_MAKE)).isEqualTo("NIKON CORPORATION");
        assertThat(main.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
        assertThat(main.getString(ExifIFD0Directory.TAG_COPYRIGHT)).isEqualTo("A. Photographer");
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertThat(exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)).isEqualTo("2021:07:14 18:30:05");
        assertThat(exif.getString(ExifSubIFDDirectory.TAG_LENS_MODEL)).isEqualTo("50 mm f/1.8");
        assertThat(metadata.getFirstDirectoryOfType(ExifInteropDirectory.class).getString(1))
                .isEqualTo("R03");
        assertThat(metadata.getDirectories()).noneMatch(Directory::hasErrors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "tiff"})
    void aPictureWithoutMetadataStaysAsItIs(String format) throws IOException {
        byte[] plain = PlacedPictures.plain(format);
        ImageFormat told = ImageFormat.sniff(plain).orElseThrow();
        assertThat(pixels(placeless(new Sample(format, told, plain)))).isEqualTo(pixels(plain));
        if (told != ImageFormat.TIFF) { // what lies between its parts is left out
            assertThat(placeless(new Sample(format, told, plain))).isEqualTo(plain);
        }
    }

    @Test
    void aPictureOfManyScansStaysAsItIs() throws IOException {
        byte[] progressive = PlacedPictures.progressive();
        assertThat(placeless(new Sample("progressive", ImageFormat.JPEG, progressive)))
                .isEqualTo(progressive);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRangeIsThatOfTheWhole(Sample sample) throws IOException {
        byte[] whole = placeless(sample);
        PlacelessFile file = file(sample);
        assertThat(file.contentLength()).isEqualTo(whole.length);
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            int start = random.nextInt(whole.length);
            int end = start + random.nextInt(whole.length - start) + 1;
            try (InputStream in = file.getInputStream()) {
                assertThat(in.skip(start)).isEqualTo(start);
                assertThat(in.readNBytes(end - start)).isEqualTo(Arrays.copyOfRange(whole, start, end));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void damagedMetadataTellNothingAndBreakNothing(Sample sample) throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = sample.bytes().clone();
            for (int flips = random.nextInt(8); flips >= 0; flips--) {
                damaged[16 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt(256);
            }
            byte[] placeless = placeless(new Sample("damaged", sample.format(), damaged));
            assertThat(placeless).hasSameSizeAs(damaged);
            assertThat(tellsAPlace(placeless)).as("round " + i).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFileThatEndsAnywhereTellsNothing(Sample sample) throws Exception {
        for (int length = 16; length < sample.bytes().length; length += 1 + length / 9) {
            byte[] cut = Arrays.copyOf(sample.bytes(), length);
            byte[] placeless = placeless(new Sample("cut", sample.format(), cut));
            assertThat(placeless).hasSize(length);
            assertThat(tellsAPlace(placeless)).isFalse();
        }
    }

    @Test
    void directoriesThatListEachOtherForEverComeToAnEnd() throws IOException {
        TiffBuilder tiff = new TiffBuilder(ByteOrder.BIG_ENDIAN);
        int circle = tiff.directory(8, tiff.large(34665, 8), tiff.large(330, 8), tiff.text(271, "Round and round"));
        assertThat(circle).isEqualTo(8);
        byte[] jpeg = PlacedPictures.jpegOf(
                PlacedPictures.plain("jpg"),
                PlacedPictures.segment(0xE1, PlacedPictures.concat(PlacedPictures.latin("Exif\0\0"), tiff.build(8))));
        assertThat(latin(placeless(new Sample("circle", ImageFormat.JPEG, jpeg))))
                .contains("Round and round");
    }

    @Test
    void aTextThatClaimsToReachOverThePlaceDoesNotBringItBack() throws Exception {
        TiffBuilder tiff = new TiffBuilder(ByteOrder.LITTLE_ENDIAN);
        int gps =
                tiff.directory(0, tiff.text(1, "N"), tiff.degrees(2, 44, 1, 24, 1, PlacedPictures.SECONDS, 1_000_000));
        int main = tiff.directory(
                0,
                new TiffBuilder.Entry(
                        315,
                        2,
                        90,
                        ByteBuffer.allocate(4)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt(gps)
                                .array()),
                tiff.large(34853, gps));
        byte[] jpeg = PlacedPictures.jpegOf(
                PlacedPictures.plain("jpg"),
                PlacedPictures.segment(
                        0xE1, PlacedPictures.concat(PlacedPictures.latin("Exif\0\0"), tiff.build(main))));
        assertThat(hasSeconds(jpeg)).isTrue();
        assertThat(hasSeconds(placeless(new Sample("overlapping", ImageFormat.JPEG, jpeg))))
                .isFalse();
    }

    @Test
    void aRealPhotoLosesItsPlaceAndNothingOfItsPicture() throws Exception {
        Path photo = Path.of("..", "..", "shared", "photos", "thompson-springs.jpg");
        assumeThat(photo).as("a photo that is not part of this repository").exists();
        byte[] bytes = Files.readAllBytes(photo);
        assertThat(tellsAPlace(bytes)).isTrue();
        byte[] placeless = new PlacelessFile(original(photo), ImageFormat.JPEG).getContentAsByteArray();
        assertThat(tellsAPlace(placeless)).isFalse();
        assertThat(pixels(placeless)).isEqualTo(pixels(bytes));
    }

    @Test
    void anObjectOnS3LosesItLikeAFile() throws IOException {
        try (FakeS3 s3 = FakeS3.start();
                Storage storage = new S3Storage(
                        new QueryApiOptions.S3(true, Duration.ofMinutes(1)),
                        new QueryApiOptions.Limits(1, 1, 1, 1, 1, Duration.ofSeconds(1), "auto", 1))) {
            for (Sample sample : all()) {
                s3.put("photos/sample", sample.bytes());
                Original original =
                        storage.find(ImageLocation.parse("s3://photos/sample")).orElseThrow();
                assertThat(new PlacelessFile(original, sample.format()).getContentAsByteArray())
                        .as(sample.toString())
                        .isEqualTo(placeless(sample));
            }
        }
    }

    private byte[] placeless(Sample sample) throws IOException {
        return file(sample).getContentAsByteArray();
    }

    private PlacelessFile file(Sample sample) throws IOException {
        return new PlacelessFile(original(Files.write(folder.resolve("sample"), sample.bytes())), sample.format());
    }

    private static Original original(Path file) throws IOException {
        return new LocalStorage()
                .find(ImageLocation.parse(file.toUri().toString()))
                .orElseThrow();
    }

    /** As a reader of others judges it, and by the bytes themselves. */
    private static boolean tellsAPlace(byte[] file) {
        try {
            Metadata metadata = metadata(file);
            return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                            .anyMatch(directory -> directory instanceof GpsDirectory && directory.getTagCount() > 0
                                    || directory instanceof XmpDirectory
                                    || directory instanceof IptcDirectory)
                    || hasSeconds(file);
        } catch (ImageProcessingException | IOException e) {
            return hasSeconds(file);
        }
    }

    private static boolean hasSeconds(byte[] file) {
        byte[] big = ByteBuffer.allocate(4).putInt(PlacedPictures.SECONDS).array();
        byte[] little = ByteBuffer.allocate(4)
                .putInt(Integer.reverseBytes(PlacedPictures.SECONDS))
                .array();
        return latin(file).contains(latin(big)) || latin(file).contains(latin(little));
    }

    private static Metadata metadata(byte[] file) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
