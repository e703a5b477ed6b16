package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/** Which scans a decoder gets to see. Java writes ten: of luminance, details come without their two lowest bits, then these, one by one. */
class ProgressiveJpegTest {

    private final byte[] jpeg = draw(1_200, 1_000, true);

    @Test
    void theScansThatGiveDetailsTheirLowestBitsAreLeftOut() {
        assertThat(scans(jpeg)).hasSize(10);
        List<Scan> kept = scans(bytes(ProgressiveJpeg.withoutFineDetails(ByteBuffer.wrap(jpeg))));
        assertThat(kept).hasSize(6).noneMatch(Scan::refinesDetails);
        assertThat(kept.stream().filter(scan -> scan.first() == 0)).hasSize(2);
    }

    @Test
    void theRestIsAWholeFileThatIsDecodedAlike() throws Exception {
        byte[] cut = bytes(ProgressiveJpeg.withoutFineDetails(ByteBuffer.wrap(jpeg)));
        assertThat(cut.length).isLessThan(jpeg.length / 2);
        byte[] ofCut =
                new ImageDecoder(ImageLimits.DEFAULT).decodeSquare(cut, 100).rgb();
        byte[] ofAll = ImageDecoder.ofEveryPixel(ImageLimits.DEFAULT)
                .decodeSquare(jpeg, 100)
                .rgb();
        assertThat(new ImageDecoder(ImageLimits.DEFAULT).decodeSquare(jpeg, 100).rgb())
                .isEqualTo(ofCut)
                .isNotEqualTo(ofAll);
        assertThat(PngPixels.largestDifference(ofCut, ofAll)).isLessThanOrEqualTo(8);
    }

    @Test
    void aPictureOfWhichMoreIsWantedKeepsAll() throws Exception {
        assertThat(new ImageDecoder(ImageLimits.DEFAULT).decodeSquare(jpeg, 600).rgb())
                .isEqualTo(ImageDecoder.ofEveryPixel(ImageLimits.DEFAULT)
                        .decodeSquare(jpeg, 600)
                        .rgb());
    }

    @Test
    void higherBitsStay() {
        byte[] coarser = jpeg.clone();
        Scan refinement =
                scans(jpeg).stream().filter(Scan::refinesDetails).findFirst().orElseThrow();
        coarser[refinement.bitsAt()] = 0x32; // from three missing bits to two
        assertThat(scans(bytes(ProgressiveJpeg.withoutFineDetails(ByteBuffer.wrap(coarser)))))
                .hasSize(7);
    }

    @Test
    void whatIsNotProgressiveOrNotAsTheStandardHasItStaysWhole() {
        assertThat(ProgressiveJpeg.withoutFineDetails(ByteBuffer.wrap(draw(100, 80, false)))
                        .length())
                .isEqualTo(draw(100, 80, false).length);
        byte[] withStrayByte = Pictures.insert(jpeg, 2, new byte[1]);
        assertThat(ProgressiveJpeg.withoutFineDetails(ByteBuffer.wrap(withStrayByte)))
                .isEqualTo(Excerpt.whole(ByteBuffer.wrap(withStrayByte)));
        byte[] withoutEnd = Arrays.copyOf(jpeg, jpeg.length - 2);
        assertThat(ProgressiveJpeg.withoutFineDetails(ByteBuffer.wrap(withoutEnd)))
                .isEqualTo(Excerpt.whole(ByteBuffer.wrap(withoutEnd)));
    }

    @Test
    void restartsWithinAScanAreNotItsEnd() {
        int last = jpeg.length - 100;
        byte[] withRestart = Pictures.insert(jpeg, last, new byte[] {0, (byte) 0xff, (byte) 0xD3, 0});
        assertThat(bytes(ProgressiveJpeg.withoutFineDetails(ByteBuffer.wrap(withRestart))))
                .isEqualTo(bytes(ProgressiveJpeg.withoutFineDetails(ByteBuffer.wrap(jpeg))));
    }

    @Test
    void aFileThatWasCutInAScanThatIsNotLookedAtIsRefusedAllTheSame() {
        for (int missing : new int[] {1, 2, 1_000, jpeg.length / 3}) {
            byte[] cut = Arrays.copyOf(jpeg, jpeg.length - missing);
            assertThatThrownBy(() -> new ImageDecoder(ImageLimits.DEFAULT).decodeSquare(cut, 100))
                    .isInstanceOfSatisfying(ImageRejectedException.class, e -> assertThat(e.reason())
                            .isEqualTo(RejectReason.TRUNCATED));
        }
    }

    @Test
    void damageIsARejectionOrAPictureAndNothingElse() {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = jpeg.clone();
            for (Scan scan : scans(jpeg)) {
                damaged[scan.bitsAt() - random.nextInt(20)] = (byte) random.nextInt();
            }
            try {
                assertThat(new ImageDecoder(ImageLimits.DEFAULT)
                                .decodeSquare(damaged, 100)
                                .rgb())
                        .hasSize(100 * 100 * 3);
            } catch (ImageRejectedException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    /** The scans' parameters, in order: first and last coefficient, and the byte of bit positions. */
    private static List<Scan> scans(byte[] file) {
        List<Scan> scans = new ArrayList<>();
        for (int at = 2; at + 10 < file.length; at++) {
            if (file[at] == (byte) 0xff && file[at + 1] == (byte) 0xDA) {
                int parameters = at + 5 + 2 * file[at + 4];
                scans.add(new Scan(file[parameters], file[parameters + 1], file[parameters + 2], parameters + 2));
            }
        }
        return scans;
    }

    private record Scan(int first, int last, int bits, int bitsAt) {

        boolean refinesDetails() {
            return first > 0 && bits >= 0x10;
        }
    }

    private static byte[] bytes(Excerpt excerpt) {
        ByteBuffer joined = ByteBuffer.allocate(excerpt.length());
        excerpt.copyTo(joined);
        return joined.array();
    }

    private static byte[] draw(int width, int height, boolean progressive) {
        BufferedImage image = Pictures.quarters(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(24);
                image.setRGB(x, y, image.getRGB(x, y) ^ grain * 0x01_0101);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.9f);
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
