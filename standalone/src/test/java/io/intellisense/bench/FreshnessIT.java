package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.cli.FakeSystem;
import io.intellisense.cli.remote.RemoteSystem;
import io.intellisense.pictures.PictureWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessIT {

    @TempDir
    private Path folder;

    private FakeSystem system;
    private FreshPicture picture;
    private Freshness freshness;

    @BeforeEach
    void drawOne() throws IOException {
        system = new FakeSystem();
        picture = FreshPicture.draw(new PictureWorld(1), 0, folder);
        freshness = new Freshness(RemoteSystem.at(system.url()), folder.resolve("images"));
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void waitsForTheStatusAndForTheSearch() throws Exception {
        assertThat(freshness.of(picture)).isPositive();
        assertThat(system.searches)
                .singleElement()
                .asString()
                .contains("folder=" + picture.folderIn(folder.resolve("images")));
    }

    @Test
    void aPictureThatIsNotNewMeasuresNothing() throws Exception {
        freshness.of(picture);
        assertThatThrownBy(() -> freshness.of(picture)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPictureThatIsRejectedEndsTheBenchmark() throws Exception {
        system.uploadedState = Map.of("state", "rejected", "reason", "corrupt", "message", "");
        assertThatThrownBy(() -> freshness.of(picture)).hasMessageContaining("corrupt");
        assertThat(system.searches).isEqualTo(List.of());
    }
}
