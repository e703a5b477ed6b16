package io.intellisense.uploader.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.uploader.RunningUploader;
import io.intellisense.web.safety.ExposedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Redis is away here, which keeps no uploader from starting. */
@ExtendWith(OutputCaptureExtension.class)
class ExposedIT {

    private static final String NO_REDIS = "redis://127.0.0.1:1";

    @TempDir
    Path store;

    @Test
    void listeningToEverybodyStopsTheStartWithASentence(CapturedOutput output) {
        assertThatThrownBy(() -> RunningUploader.start(store, NO_REDIS, "--server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(ExposedException.class);
        assertThat(output)
                .contains("Whoever reaches 0.0.0.0 could upload and delete pictures")
                .doesNotContain("\tat io.intellisense", "Error starting Tomcat");
    }

    @Test
    void whoMeansItMayListenToEverybody() throws Exception {
        try (RunningUploader uploader = RunningUploader.start(
                store, NO_REDIS, "--server.address=0.0.0.0", "--intellisense.security.allow-anyone=true")) {
            assertThat(uploader.http().get("/api/uploads").statusCode()).isEqualTo(200);
        }
    }
}
