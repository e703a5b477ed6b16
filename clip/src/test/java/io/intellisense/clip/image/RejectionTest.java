package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be decoded is refused with its reason; nothing else may come out of a decoder, whatever goes in. */
class RejectionTest {

    private static final int SIDE = 24;

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    @Test
    void emptyFile() {
        assertRejected(new byte[0], RejectReason.EMPTY);
    }

    @Test
    void textNamedAsAPicture() {
        assertRejected("This is no picture".getBytes(), RejectReason.UNSUPPORTED_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000, SIDE_TOO_LONG", "20000, 20000, TOO_MANY_PIXELS", "0, 5, CORRUPT"})
    void aHeaderThatDeclaresTooMuchIsRefusedBeforeAnyDecoderSeesIt(int width, int height, RejectReason reason) {
        byte[] bomb = Pictures.quarters("png");
        ByteBuffer.wrap(bomb).putInt(16, width).putInt(20, height);
        assertRejected(bomb, reason);
    }

    @Test
    void moreBytesThanAllowed() {
        ImageDecoder strict = new ImageDecoder(new ImageLimits(100, 1000, 100));
        assertThatThrownBy(() -> strict.decodeSquare(Pictures.quarters("png"), SIDE))
                .isInstanceOfSatisfying(ImageRejectedException.class, e -> assertThat(e.reason())
                        .isEqualTo(RejectReason.TOO_MANY_BYTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
    void aFileCutAnywhereIsRefused(String format) {
        byte[] whole = Pictures.quarters(format);
        for (int length = 1; length < whole.length - 1; length += Math.max(1, whole.length / 60)) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> decoder.decodeSquare(cut, SIDE))
                    .as(format + " of " + length + " bytes")
                    .isInstanceOf(ImageRejectedException.class);
        }
        assertRejected(Arrays.copyOf(whole, whole.length - 2), RejectReason.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless.webp", "progressive.jpg", "cmyk.jpg"})
    void filesThatJavaCannotWriteAreRefusedWhenCut(String name) throws Exception {
        byte[] whole = Pictures.golden(name);
        assertRejected(Arrays.copyOf(whole, whole.length - 3), RejectReason.TRUNCATED);
        assertRejected(Arrays.copyOf(whole, whole.length / 2), RejectReason.TRUNCATED);
    }

    @Test
    void aTiffWithoutItsPixelsIsRefused() {
        byte[] whole = Pictures.quarters("tiff"); // Java writes the directory first
        assertRejected(Arrays.copyOf(whole, whole.length - 2), RejectReason.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "tiff"})
    void whatFollowsAPictureDoesNotMatter(String format) throws Exception {
        byte[] whole = Pictures.quarters(format);
        byte[] longer = Arrays.copyOf(whole, whole.length + 500);
        assertThat(decoder.decodeSquare(longer, SIDE).rgb())
                .isEqualTo(decoder.decodeSquare(whole, SIDE).rgb());
    }

    @Test
    void pictureDataWithoutSenseIsRefused() {
        byte[] png = Pictures.quarters("png");
        Arrays.fill(png, 60, png.length - 30, (byte) 0x55);
        assertRejected(png, RejectReason.CORRUPT);
    }

    @Test
    void damageOfAnyKindIsARejectionOrAPictureAndNothingElse() throws Exception {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (String format : new String[] {"jpg", "png", "gif", "bmp", "tiff"}) {
            byte[] whole = Pictures.encode(Pictures.quarters(60, 40, BufferedImage.TYPE_INT_RGB), format);
            for (int i = 0; i < 100; i++) {
                byte[] damaged = whole.clone();
                for (int k = 0; k < 5; k++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                decodeOrReject(damaged, format + " " + i + ", seed " + seed);
            }
        }
    }

    @Test
    void limitsBeyondTheDecodersOwnAreRefusedAtOnce() {
        assertThatThrownBy(() -> new ImageDecoder(new ImageLimits(1, 2_000_000_000, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000000000");
    }

    private void decodeOrReject(byte[] file, String name) {
        try {
            assertThat(decoder.decodeSquare(file, SIDE).rgb()).as(name).hasSize(SIDE * SIDE * 3);
            assertThat(decoder.thumbnail(file, SIDE)).as(name).isNotEmpty();
        } catch (ImageRejectedException e) {
            assertThat(e.getMessage()).as(name).isNotBlank();
        }
    }

    private void assertRejected(byte[] file, RejectReason reason) {
        assertThatThrownBy(() -> decoder.decodeSquare(file, SIDE))
                .isInstanceOfSatisfying(ImageRejectedException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
        assertThatThrownBy(() -> decoder.thumbnail(file, SIDE))
                .isInstanceOfSatisfying(ImageRejectedException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }
}
