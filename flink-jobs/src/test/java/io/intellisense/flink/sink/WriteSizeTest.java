package io.intellisense.flink.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.PayloadSize;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteSizeTest {

    @Test
    void countsTheVectorAndTheLocation() {
        long location = WriteSize.of(Writes.location("file:///a.jpg", 1));
        assertThat(WriteSize.of(Writes.image("file:///a.jpg", 1))).isEqualTo(location + 2 * 4);
        assertThat(WriteSize.of(Writes.location("file:///longer.jpg", 1))).isEqualTo(location + 5);
    }

    @Test
    void comesNearToWhatIsWritten() {
        IndexWrite image = Writes.image(
                "file:///mnt/archive/photos/2023/2023-07-14%20Summer%20holidays/IMG_20230714_183042.jpg", 1);
        ImagePoint point =
                WriteRequest.of(List.of(image), Instant.EPOCH).points().get(0);
        long written = 36
                + 4L * point.vector().length
                + PayloadSize.of(point.payload()).stored();

        assertThat(WriteSize.of(image)).isCloseTo(written, withinPercentage(25));
    }
}
