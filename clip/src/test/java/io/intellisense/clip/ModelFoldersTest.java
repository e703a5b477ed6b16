package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFoldersTest {

    private static final Path DEMO = Path.of("../models/demo");

    @TempDir
    private Path folder;

    @Test
    void aModelIsLookedForWhereItWasSeenBesideOthersAndOneFolderFurtherDown() throws IOException {
        Path seen = model("elsewhere/b");
        Path beside = model("models/b");
        Path below = model("models/openai/b");
        model("models/c");
        ModelFolders folders = ModelFolders.beside(model("models/a"));
        assertThat(folders.candidates("b", seen.toString())).containsExactly(seen, beside, below);
        assertThat(folders.candidates("b", folder.resolve("gone").toString())).containsExactly(beside, below);
        assertThat(folders.candidates("d", null)).isEmpty();
    }

    @Test
    void onlyTheSameWeightsAreTaken() {
        ModelFolders folders = ModelFolders.beside(DEMO);
        String revision;
        try (ClipModel demo = ClipModel.shared(DEMO, ClipOptions.AUTO)) {
            revision = demo.card().revision();
        }
        assertThat(folders.find("demo", revision, null, ClipOptions.AUTO)).isPresent();
        assertThat(folders.find("demo", "000000000000", null, ClipOptions.AUTO)).isEmpty();
    }

    @Test
    void aFolderThatHoldsNoModelIsPassedOver() throws IOException {
        model("models/broken");
        ModelFolders folders = new ModelFolders(List.of(folder.resolve("models"), folder.resolve("none")));
        assertThat(folders.open("broken", "r", null, ClipOptions.AUTO)).isEmpty();
    }

    private Path model(String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("config.json"), "{}");
        return made;
    }
}
