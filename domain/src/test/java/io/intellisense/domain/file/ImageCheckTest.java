package io.intellisense.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageCheckTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = ImageFormat.class,
            names = {"JPEG", "PNG", "GIF", "BMP", "TIFF"})
    void aWholeFileIsFoundGoodAndACutOneIsNot(ImageFormat format) throws Exception {
        byte[] file = encoded(format);
        assertThat(check(file)).isEqualTo(new ImageHeader(format, 31, 17));
        assertThat(reason(Arrays.copyOf(file, file.length - 2))).isEqualTo(RejectReason.TRUNCATED);
    }

    @Test
    void aMappedFileIsCheckedLikeBytesInMemory() throws Exception {
        Path file = Files.write(folder.resolve("a.png"), encoded(ImageFormat.PNG));
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            assertThat(ImageCheck.check(mapped, ImageLimits.DEFAULT))
                    .isEqualTo(new ImageHeader(ImageFormat.PNG, 31, 17));
            assertThat(mapped.position()).isZero();
        }
    }

    @Test
    void theSizeComesFirstThenTheFormatThenTheDimensions() throws Exception {
        byte[] png = encoded(ImageFormat.PNG);
        assertThat(reason(new byte[0])).isEqualTo(RejectReason.EMPTY);
        assertThat(reason(png, new ImageLimits(50, 10, 10))).isEqualTo(RejectReason.TOO_MANY_BYTES);
        assertThat(reason("a text".getBytes(), new ImageLimits(50, 10, 10))).isEqualTo(RejectReason.UNSUPPORTED_FORMAT);
        assertThat(reason(png, new ImageLimits(5000, 10, 10))).isEqualTo(RejectReason.SIDE_TOO_LONG);
        assertThat(reason(png, new ImageLimits(5000, 10, 100))).isEqualTo(RejectReason.TOO_MANY_PIXELS);
    }

    private static ImageHeader check(byte[] file) throws ImageRejectedException {
        return ImageCheck.check(ByteBuffer.wrap(file), ImageLimits.DEFAULT);
    }

    private static RejectReason reason(byte[] file) {
        return reason(file, ImageLimits.DEFAULT);
    }

    private static RejectReason reason(byte[] file, ImageLimits limits) {
        return catchThrowableOfType(ImageRejectedException.class, () -> ImageCheck.check(ByteBuffer.wrap(file), limits))
                .reason();
    }

    private static byte[] encoded(ImageFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), format.label(), out))
                .isTrue();
        return out.toByteArray();
    }
}
