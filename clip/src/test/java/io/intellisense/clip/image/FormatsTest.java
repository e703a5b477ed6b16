package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every format, in the kinds that are found in the wild. */
class FormatsTest {

    private static final int SIDE = 24;

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({"png, PNG, 0", "jpg, JPEG, 3", "gif, GIF, 0", "bmp, BMP, 0", "tiff, TIFF, 0"})
    void eachFormatYieldsThePixelsThatJavasOwnDecoderSees(String written, ImageFormat format, int tolerance)
            throws Exception {
        byte[] file = Pictures.quarters(written);
        DecodedSquare square = decoder.decodeSquare(file, 80);
        assertThat(square.format()).isEqualTo(format);
        assertThat(square.width()).isEqualTo(120);
        assertThat(square.height()).isEqualTo(80);
        assertThat(square.orientation()).isEqualTo(1);
        byte[] centre = PngPixels.rgb(
                Pictures.encode(ImageIO.read(new ByteArrayInputStream(file)).getSubimage(20, 0, 80, 80), "png"));
        assertThat(PngPixels.largestDifference(square.rgb(), centre)).isLessThanOrEqualTo(tolerance);
    }

    /** The decoder reads such a file where it is, and nothing behind its end. */
    @ParameterizedTest
    @CsvSource({"png", "jpg", "gif", "bmp", "tiff"})
    void aFileOutsideTheHeapYieldsTheSamePixels(String written) throws Exception {
        byte[] file = Pictures.quarters(written);
        ByteBuffer outside = ByteBuffer.allocateDirect(file.length + 1_000);
        outside.put(file).put(file, 0, Math.min(1_000, file.length)).limit(file.length);
        assertThat(decoder.decodeSquare(outside.asReadOnlyBuffer(), Framing.cropped(SIDE))
                        .rgb())
                .isEqualTo(decoder.decodeSquare(file, SIDE).rgb());
        outside.limit(file.length / 2);
        assertThatThrownBy(() -> decoder.decodeSquare(outside, Framing.cropped(SIDE)))
                .isInstanceOf(ImageRejectedException.class);
    }

    /** The expected pixels are Pillow's. */
    @ParameterizedTest
    @CsvSource({
        "lossless.webp, lossless-webp-24.png, 0",
        "progressive.jpg, progressive-jpg-24.png, 1",
        "cmyk.jpg, cmyk-jpg-24.png, 2"
    })
    void filesThatJavaCannotWrite(String file, String expected, int tolerance) throws Exception {
        byte[] rgb = decoder.decodeSquare(Pictures.golden(file), SIDE).rgb();
        assertThat(PngPixels.largestDifference(rgb, PngPixels.rgb(Pictures.golden(expected))))
                .isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @CsvSource({"png", "bmp", "tiff", "jpg"})
    void greyBecomesEqualRedGreenAndBlue(String format) throws Exception {
        BufferedImage grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        fill(grey.getRaster(), 100);
        assertAllNear(decoder.decodeSquare(Pictures.encode(grey, format), SIDE), 100, 100, 100);
    }

    @ParameterizedTest
    @CsvSource({"png", "tiff"})
    void ofSixteenBitsTheUpperEightCount(String format) throws Exception {
        BufferedImage deep = new BufferedImage(50, 50, BufferedImage.TYPE_USHORT_GRAY);
        fill(deep.getRaster(), 0x64FF);
        assertAllNear(decoder.decodeSquare(Pictures.encode(deep, format), SIDE), 100, 100, 100);
        assertThat(decoder.thumbnail(Pictures.encode(deep, format), 20)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"png", "gif", "bmp", "tiff"})
    void palettesAreLookedUp(String format) throws Exception {
        BufferedImage indexed = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_INDEXED);
        for (int i = 0; i < 2500; i++) {
            indexed.setRGB(i % 50, i / 50, 0xFF3300); // a colour of Java's own palette
        }
        assertAllNear(decoder.decodeSquare(Pictures.encode(indexed, format), SIDE), 0xFF, 0x33, 0x00);
    }

    @ParameterizedTest
    @CsvSource({"png", "tiff"})
    void alphaIsDroppedWhereClipLooksAndWhiteWherePeopleLook(String format) throws Exception {
        BufferedImage glass = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 2500; i++) {
            glass.setRGB(i % 50, i / 50, 0x00C86432); // wholly transparent, yet coloured
        }
        byte[] file = Pictures.encode(glass, format);
        assertAllNear(decoder.decodeSquare(file, SIDE), 0xC8, 0x64, 0x32);
        assertAllNear(decoder.decodeSquare(decoder.thumbnail(file, 50), SIDE), 255, 255, 255);
    }

    @Test
    void onePixelIsAPictureToo() throws Exception {
        byte[] file = Pictures.encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        assertAllNear(decoder.decodeSquare(file, SIDE), 0, 0, 0);
        assertThat(decoder.thumbnail(file, 64)).isNotEmpty();
    }

    @Test
    void whatAPngCarriesBesidesItsPictureIsNotHandedOn() throws Exception {
        byte[] plain = Pictures.quarters("png");
        byte[] loaded = Pictures.insert(plain, 33, Pictures.pngChunk("iCCP", new byte[100]));
        loaded = Pictures.insert(loaded, 33, Pictures.pngChunk("acTL", new byte[8]));
        assertThat(bytes(PngPicture.essential(ByteBuffer.wrap(loaded))))
                .isEqualTo(bytes(PngPicture.essential(ByteBuffer.wrap(plain))));
        assertThat(decoder.decodeSquare(loaded, SIDE).rgb())
                .isEqualTo(decoder.decodeSquare(plain, SIDE).rgb());
    }

    private static byte[] bytes(Excerpt excerpt) {
        ByteBuffer joined = ByteBuffer.allocate(excerpt.length());
        excerpt.copyTo(joined);
        return joined.array();
    }

    private static void fill(WritableRaster raster, int sample) {
        for (int i = 0; i < raster.getWidth() * raster.getHeight(); i++) {
            raster.setSample(i % raster.getWidth(), i / raster.getWidth(), 0, sample);
        }
    }

    private static void assertAllNear(DecodedSquare square, int red, int green, int blue) {
        byte[] expected = new byte[square.rgb().length];
        for (int i = 0; i < expected.length; i += 3) {
            expected[i] = (byte) red;
            expected[i + 1] = (byte) green;
            expected[i + 2] = (byte) blue;
        }
        assertThat(PngPixels.largestDifference(square.rgb(), expected)).isLessThanOrEqualTo(1);
    }
}
