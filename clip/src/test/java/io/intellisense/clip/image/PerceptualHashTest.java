package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageLimits;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHashTest {

    /** As many different bits as pictures that look alike may have. */
    private static final int ALIKE = 6;

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aPictureThatWasEncodedAnewResizedOrBrightenedLooksTheSame(int seed) throws Exception {
        BufferedImage picture = scene(seed, 640, 480);
        long hash = hash(Pictures.encode(picture, "png"));

        assertThat(distance(hash, hash(jpeg(picture, 0.6f)))).as("encoded anew").isLessThanOrEqualTo(ALIKE);
        assertThat(distance(hash, hash(Pictures.encode(half(picture), "png"))))
                .as("half as large")
                .isLessThanOrEqualTo(ALIKE);
        assertThat(distance(hash, hash(Pictures.encode(brightened(picture), "png"))))
                .as("brightened")
                .isLessThanOrEqualTo(ALIKE);
    }

    @Test
    void aPhotographThatIsDecodedAtAFractionLooksLikeItsSmallCopy() throws Exception {
        BufferedImage large = scene(1, 2400, 1600);
        assertThat(distance(hash(jpeg(large, 0.9f)), hash(jpeg(half(half(large)), 0.9f))))
                .isLessThanOrEqualTo(ALIKE);
    }

    @Test
    void differentPicturesLookDifferent() throws Exception {
        long[] hashes = new long[200];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(Pictures.encode(scene(1_000 + i, 160, 120), "png"));
        }
        int[] distances = IntStream.range(0, hashes.length)
                .flatMap(i -> IntStream.range(0, i).map(j -> distance(hashes[i], hashes[j])))
                .sorted()
                .toArray();
        assertThat(distances[distances.length / 1000])
                .as("of all but a thousandth")
                .isGreaterThan(10);
        assertThat(distances[distances.length / 2]).as("in the middle").isBetween(24, 40);
    }

    @Test
    void aTurnedPictureLooksLikeItsUprightSelf() throws Exception {
        byte[] jpeg = jpeg(scene(3, 300, 300), 0.9f);
        assertThat(hash(Pictures.jpegWithOrientation(jpeg, 1))).isEqualTo(hash(jpeg));
        assertThat(distance(hash(Pictures.jpegWithOrientation(jpeg, 3)), hash(jpeg)))
                .isGreaterThan(10);
    }

    @Test
    void whatItSaysNeverChanges() throws Exception {
        assertThat(List.of(hash(Pictures.quarters("png")), hash(Pictures.encode(ramp(), "png"))))
                .containsExactly(-8574816304819592568L, 4359199644119465984L);
    }

    @Test
    void whatAPlainPictureDoesNotHaveIsNoMatterOfRounding() throws Exception {
        assertThat(distance(hash(Pictures.quarters("png")), hash(Pictures.quarters("jpg"))))
                .isLessThanOrEqualTo(ALIKE);
    }

    @Test
    void theSmallestAndTheThinnestPicturesHaveOneToo() throws Exception {
        BufferedImage one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        assertThat(hash(Pictures.encode(one, "png"))).isZero();
        assertThat(hash(Pictures.encode(scene(1, 3, 900), "png"))).isNotZero();
        assertThat(hash(Pictures.encode(scene(1, 900, 3), "png"))).isNotZero();
    }

    private long hash(byte[] file) throws Exception {
        return decoder.decodeSquare(file, 32).perceptualHash();
    }

    private static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** Something like a photograph: a sky of one light, and things of many sizes before it. */
    private static BufferedImage scene(int seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour(random));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 24; i++) {
            pen.setColor(colour(random));
            int across = 1 + (int) (width * random.nextDouble() / 2);
            int down = 1 + (int) (height * random.nextDouble() / 2);
            int x = (int) (width * random.nextDouble()) - across / 2;
            int y = (int) (height * random.nextDouble()) - down / 2;
            if (i % 2 == 0) {
                pen.fillOval(x, y, across, down);
            } else {
                pen.fillRect(x, y, across, down);
            }
        }
        pen.dispose();
        return image;
    }

    private static Color colour(Random random) {
        return new Color(20 + random.nextInt(200), 20 + random.nextInt(200), 20 + random.nextInt(200));
    }

    private static BufferedImage ramp() {
        BufferedImage image = new BufferedImage(97, 61, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 61; y++) {
            for (int x = 0; x < 97; x++) {
                image.setRGB(x, y, new Color(x * x % 251, x * y % 241, (x + 3 * y) % 239).getRGB());
            }
        }
        return image;
    }

    private static BufferedImage half(BufferedImage picture) {
        AffineTransformOp shrink =
                new AffineTransformOp(AffineTransform.getScaleInstance(0.5, 0.5), AffineTransformOp.TYPE_BILINEAR);
        BufferedImage small =
                new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        return shrink.filter(picture, small);
    }

    private static BufferedImage brightened(BufferedImage picture) {
        return new RescaleOp(1.05f, 10, null).filter(picture, null);
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
