package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.clip.Reference;
import io.intellisense.domain.ImageLimits;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Our pixels against those that OpenAI's reference preprocessing makes of the same photos. */
class GoldenPixelsTest {

    private static final int SIDE = 64;
    private static final int LARGE_FILE_BYTES = 1_000_000;

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    @Test
    void smallPicturesAreWithinOneLevel() throws Exception {
        for (JsonObject image : Reference.golden("images")) {
            byte[] file = photo(image);
            if (file.length < LARGE_FILE_BYTES) {
                byte[] expected = PngPixels.rgb(Files.readAllBytes(
                        Reference.model().resolve(image.get("pixels").getAsString())));
                assertThat(PngPixels.largestDifference(
                                decoder.decodeSquare(file, SIDE).rgb(), expected))
                        .as(image.get("file").getAsString())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void vectorsOfPicturesThatAreDecodedAtReducedSizeHardlyMove() throws Exception {
        ClipOptions fp32 = new ClipOptions(Precision.FP32, Device.CPU);
        try (ClipModel model = ClipModel.shared(Reference.model(), fp32)) {
            for (JsonObject image : Reference.golden("images")) {
                byte[] rgb = decoder.decodeSquare(photo(image), SIDE).rgb();
                double cosine = Reference.cosine(
                        model.embedImages(rgb, 1)[0], Reference.floats(image.getAsJsonArray("vector")));
                assertThat(cosine).as(image.get("file").getAsString()).isGreaterThanOrEqualTo(0.995);
            }
        }
    }

    private static byte[] photo(JsonObject image) throws IOException {
        return Files.readAllBytes(Reference.photo(image.get("file").getAsString()));
    }
}
