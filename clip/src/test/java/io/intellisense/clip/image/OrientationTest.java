package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageLimits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures come out upright, once, from every format that says how they lie. */
class OrientationTest {

    /** Which of red, green, blue and white comes to lie at top left, top right, bottom left, bottom right (Exif 2.32, 4.6.4). */
    private static final String[] UPRIGHT = {"RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"};

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    static Stream<Arguments> orientations() {
        byte[] large = Pictures.encode(Pictures.quarters(1801, 1201, BufferedImage.TYPE_INT_RGB), "jpg");
        return IntStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(o -> Stream.of(
                        Arguments.of("jpeg", o, Pictures.jpegWithOrientation(Pictures.quarters("jpg"), o)),
                        Arguments.of("reduced jpeg", o, Pictures.jpegWithOrientation(large, o)),
                        Arguments.of("png", o, Pictures.pngWithOrientation(Pictures.quarters("png"), o)),
                        Arguments.of(
                                "tiff",
                                o,
                                Pictures.tiffWithOrientation(
                                        Pictures.quarters(120, 80, BufferedImage.TYPE_INT_RGB), o))));
    }

    @ParameterizedTest(name = "{0}, orientation {1}")
    @MethodSource("orientations")
    void picturesAreTurnedUpright(String kind, int orientation, byte[] file) throws Exception {
        DecodedSquare square = decoder.decodeSquare(file, 60);
        assertThat(square.orientation()).isEqualTo(orientation);
        assertThat(square.width() > square.height()).isEqualTo(orientation <= 4);
        assertThat(corners(square.rgb(), 60)).isEqualTo(UPRIGHT[orientation - 1]);
    }

    @ParameterizedTest(name = "{0}, orientation {1}")
    @MethodSource("orientations")
    void thumbnailsAreTurnedUprightAndSaySoNoMore(String kind, int orientation, byte[] file) throws Exception {
        byte[] thumbnail = decoder.thumbnail(file, 90);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(90);
        assertThat(image.getWidth() > image.getHeight()).isEqualTo(orientation <= 4);
        DecodedSquare again = decoder.decodeSquare(thumbnail, 60);
        assertThat(again.orientation()).isEqualTo(1);
        assertThat(corners(again.rgb(), 60)).isEqualTo(UPRIGHT[orientation - 1]);
    }

    @Test
    void aWebpSaysHowItLiesToo() throws Exception {
        DecodedSquare square = decoder.decodeSquare(Pictures.golden("lossless.webp"), 24);
        assertThat(square.orientation()).isEqualTo(6);
        assertThat(square.width()).isEqualTo(30);
        assertThat(square.height()).isEqualTo(40);
    }

    @Test
    void nonsenseMeansUpright() throws Exception {
        byte[] jpeg = Pictures.quarters("jpg");
        assertThat(decoder.decodeSquare(Pictures.jpegWithOrientation(jpeg, 9), 60)
                        .orientation())
                .isEqualTo(1);
        assertThat(decoder.decodeSquare(Pictures.jpegWithOrientation(jpeg, 0), 60)
                        .orientation())
                .isEqualTo(1);
        byte[] cut = Pictures.jpegWithOrientation(jpeg, 6);
        Arrays.fill(cut, 16, 20, (byte) 0x7f); // the directory's place
        assertThat(decoder.decodeSquare(cut, 60).orientation()).isEqualTo(1);
    }

    private static String corners(byte[] rgb, int side) {
        int near = side / 5;
        int far = side - 1 - near;
        return at(rgb, side, near, near)
                + at(rgb, side, far, near)
                + at(rgb, side, near, far)
                + at(rgb, side, far, far);
    }

    private static String at(byte[] rgb, int side, int x, int y) {
        int i = 3 * (y * side + x);
        Color[] colours = Pictures.QUARTERS;
        for (int c = 0; c < colours.length; c++) {
            int distance = Math.abs((rgb[i] & 0xff) - colours[c].getRed())
                    + Math.abs((rgb[i + 1] & 0xff) - colours[c].getGreen())
                    + Math.abs((rgb[i + 2] & 0xff) - colours[c].getBlue());
            if (distance < 30) {
                return "RGBW".substring(c, c + 1);
            }
        }
        return "?";
    }
}
