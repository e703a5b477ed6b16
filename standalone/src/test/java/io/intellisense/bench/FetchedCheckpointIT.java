package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.hub.CheckpointName;
import io.intellisense.cli.hub.Fetch;
import io.intellisense.cli.hub.Hub;
import io.intellisense.cli.hub.HubServer;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint of the size of a real one, with random weights: fetched, loaded, run. */
@Tag("cluster")
class FetchedCheckpointIT {

    private static final Path TOKENIZER = Path.of("../models/demo/tokenizer.json");

    @TempDir
    private Path folder;

    @Test
    void aVitB32IsFetchedAndRuns() throws Exception {
        Path source = new RandomCheckpoint(ClipShape.VIT_B_32).writeTo(folder.resolve("source"), TOKENIZER);
        CheckpointName name = CheckpointName.parse("lab/vit-b-32");
        Path models = folder.resolve("models");
        try (HubServer server = new HubServer().with(name.id(), source)) {
            Hub hub = Hub.of(Map.of("HF_ENDPOINT", server.address().toString()));
            assertThat(new Fetch(hub, models).run(name).bytes()).isGreaterThan(600_000_000);
        }
        try (ClipModel model = ClipModel.load(name.folder(models), ClipOptions.AUTO)) {
            assertThat(model.card().dimension()).isEqualTo(512);
            float[][] pictures = model.embedImages(new byte[2 * 224 * 224 * 3], 2);
            float[] text = model.embedTexts(List.of("a red square"))[0];
            assertThat(pictures[0]).hasSize(512).isEqualTo(pictures[1]);
            assertThat(lengthOf(text)).isBetween(0.999, 1.001);
        }
    }

    private static double lengthOf(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        return Math.sqrt(sum);
    }
}
