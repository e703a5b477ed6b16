package io.intellisense.flink.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.access.ImageEncoder;
import io.intellisense.flink.batch.BatchOutput;
import io.intellisense.flink.flow.DecodedImage;
import io.intellisense.flink.flow.EmbeddedImage;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbedImagesTest {

    private static final int PICTURE = 12;

    private final EmbedImages embed = new EmbedImages(FirstByte::new);
    private final List<EmbeddedImage> embedded = new ArrayList<>();

    /** The vector of a picture is its first byte. */
    private static final class FirstByte implements ImageEncoder {

        FirstByte(Set<Integer> gpus) {
            assertThat(gpus).containsExactly(3);
        }

        @Override
        public float[][] embedImages(List<byte[]> squares) {
            return squares.stream().map(rgb -> new float[] {rgb[0]}).toArray(float[][]::new);
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open() {
        embed.open(Set.of(3));
    }

    @Test
    void givesEachPictureItsOwnVector() {
        process(5, 6, 7);
        assertThat(embedded).extracting(image -> image.vector()[0]).containsExactly(5f, 6f, 7f);
        assertThat(embedded)
                .extracting(image -> image.origin().uri())
                .containsExactly("file:///5", "file:///6", "file:///7");
    }

    @Test
    void givesEachBatchItsOwnVectors() {
        process(1, 2, 3);
        process(9);
        process(4, 5);
        assertThat(embedded).extracting(image -> image.vector()[0]).containsExactly(1f, 2f, 3f, 9f, 4f, 5f);
    }

    private void process(int... firstBytes) {
        List<DecodedImage> batch = new ArrayList<>();
        for (int first : firstBytes) {
            byte[] rgb = new byte[PICTURE];
            rgb[0] = (byte) first;
            ImageFacts facts = ImageFacts.of(ImageFormat.PNG, 2, 2, 10);
            batch.add(new DecodedImage(ImageOrigin.of(new ImageRef("file:///" + first), Sha256.of(rgb)), facts, rgb));
        }
        embed.process(batch, new BatchOutput<>() {
            @Override
            public void emit(EmbeddedImage image) {
                embedded.add(image);
            }

            @Override
            public <X> void emit(OutputTag<X> side, X element) {
                throw new AssertionError("Nothing is refused here");
            }
        });
    }
}
