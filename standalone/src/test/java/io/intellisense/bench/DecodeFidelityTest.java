package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.pictures.PictureWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DecodeFidelityTest {

    private static final long SEED = 7;

    @Test
    void aReducedDecodeLooksToTheModelLikeEveryPixel() throws Exception {
        try (ClipModel demo =
                ClipModel.load(Path.of("..", "models", "demo"), new ClipOptions(Precision.FP32, Device.CPU))) {
            DecodeFidelity fidelity = DecodeFidelity.measure(demo, new PictureWorld(SEED), 12);
            assertThat(fidelity.mean()).isGreaterThanOrEqualTo(DecodeFidelity.LOWEST_MEAN);
            assertThat(fidelity.least()).isGreaterThanOrEqualTo(DecodeFidelity.LOWEST);
        }
    }
}
