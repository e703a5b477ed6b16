package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.clip.ClipOptions;
import io.intellisense.domain.ImageLimits;
import io.intellisense.index.IndexAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackfillOptionsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void takesPicturesWithoutAZoneToBeInUtc() {
        assertThat(options(List.of(Path.of("photos")), 2, 16, SECOND).zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void refusesNoSource() {
        assertThatThrownBy(() -> options(List.of(), 2, 16, SECOND)).hasMessageContaining("at least one folder or file");
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        List<Path> photos = List.of(Path.of("photos"));
        assertThatThrownBy(() -> options(photos, 0, 16, SECOND)).hasMessageContaining("0 and 16");
        assertThatThrownBy(() -> options(photos, 2, -1, SECOND)).hasMessageContaining("2 and -1");
        assertThatThrownBy(() -> options(photos, 2, 16, Duration.ZERO)).hasMessageContaining("PT0S");
    }

    private static BackfillOptions options(List<Path> sources, int parallelism, int batchSize, Duration linger) {
        return new BackfillOptions(
                sources,
                Path.of("model"),
                ClipOptions.AUTO,
                new IndexAddress("localhost", 6334, false, null),
                ImageLimits.DEFAULT,
                Path.of("work"),
                parallelism,
                batchSize,
                linger,
                SECOND);
    }
}
