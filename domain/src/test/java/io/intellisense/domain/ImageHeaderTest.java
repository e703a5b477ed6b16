package io.intellisense.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImageHeaderTest {

    @ParameterizedTest
    @EnumSource(
            value = ImageFormat.class,
            names = {"JPEG", "PNG", "GIF", "BMP", "TIFF"})
    void readsTheSizeOfWhatOthersWrote(ImageFormat format) throws Exception {
        assertThat(ImageHeader.read(encoded(format, 31, 17))).isEqualTo(new ImageHeader(format, 31, 17));
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageFormat.class,
            names = {"JPEG", "PNG", "GIF", "BMP", "TIFF"})
    void aHeaderCutShortIsTruncatedWhereverItIsCut(ImageFormat format) throws Exception {
        byte[] file = encoded(format, 31, 17);
        for (int length = ImageFormat.SNIFF_BYTES; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            try {
                assertThat(ImageHeader.read(cut).width()).isEqualTo(31);
            } catch (ImageRejectedException e) {
                assertThat(e.reason()).isEqualTo(RejectReason.TRUNCATED);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lossy,    5249464600000000574542505650382000000000000000 9d012a 4001 f000, 320, 240",
        "lossless, 5249464600000000574542505650384c00000000 2f 3fc13b00, 320, 240",
        "extended, 52494646000000005745425056503858 0a000000 00000000 3f0100 ef0000, 320, 240"
    })
    void readsTheThreeKindsOfWebp(String kind, String hex, int width, int height) throws Exception {
        byte[] file = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(ImageHeader.read(file)).isEqualTo(new ImageHeader(ImageFormat.WEBP, width, height));
    }

    @Test
    void aTopDownBitmapHasItsHeightUpright() throws Exception {
        byte[] file = encoded(ImageFormat.BMP, 31, 17);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -17);
        assertThat(ImageHeader.read(file).height()).isEqualTo(17);
    }

    @Test
    void aBombTellsItsSizeWithoutBeingDecoded() throws Exception {
        byte[] file = encoded(ImageFormat.PNG, 1, 1);
        ByteBuffer.wrap(file).putInt(16, 30_000).putInt(20, 30_000);
        assertThat(ImageHeader.read(file)).isEqualTo(new ImageHeader(ImageFormat.PNG, 30_000, 30_000));
    }

    @Test
    void aSizeThatIsNoneIsCorrupt() throws Exception {
        byte[] file = encoded(ImageFormat.PNG, 1, 1);
        ByteBuffer.wrap(file).putInt(16, -1);
        assertThat(rejection(file).reason()).isEqualTo(RejectReason.CORRUPT);
    }

    @ParameterizedTest
    @CsvSource({"heic, HEIC", "mif1, HEIC", "avif, AVIF", "isom, video"})
    void namesWhatIsNotIndexed(String brand, String said) {
        byte[] file = ("\0\0\0\u0018ftyp" + brand + "0000000000").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rejection(file).reason()).isEqualTo(RejectReason.UNSUPPORTED_FORMAT);
        assertThat(rejection(file)).hasMessageContaining(said).hasMessageContaining("indexed are JPEG");
    }

    @Test
    void textIsNoImage() {
        byte[] file = "# Read me first".getBytes(StandardCharsets.UTF_8);
        assertThat(rejection(file).reason()).isEqualTo(RejectReason.UNSUPPORTED_FORMAT);
    }

    private static ImageRejectedException rejection(byte[] file) {
        return catchThrowableOfType(ImageRejectedException.class, () -> ImageHeader.read(file));
    }

    private static byte[] encoded(ImageFormat format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(image, format.label(), out)).isTrue();
        return out.toByteArray();
    }
}
