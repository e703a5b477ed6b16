package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.hub.CheckpointName;
import io.intellisense.cli.hub.Fetch;
import io.intellisense.cli.hub.Hub;
import io.intellisense.cli.hub.HubServer;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A checkpoint of the size of a real one, with random weights: fetched, loaded, filled with pictures, asked for one of them. */
@Tag("cluster")
class FetchedCheckpointIT {

    private static final Path TOKENIZER = Path.of("../models/demo/tokenizer.json");
    private static final int PICTURES = 4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"VIT_B_32", "VIT_B_16", "VIT_L_14"})
    void isFetchedAndFindsAPictureByItself(ClipShape shape) throws Exception {
        Path checkpoint = fetched(shape);
        Path pictures = Drawings.draw(folder.resolve("pictures"), PICTURES);
        try (ClipModel model = ClipModel.shared(checkpoint, ClipOptions.AUTO);
                EmbeddedQdrant qdrant = EmbeddedQdrant.start(folder.resolve("index"), 0)) {
            assertThat(model.card().dimension()).isEqualTo(shape.dimension());
            assertUnit(model.embedTexts(List.of("a red square"))[0], shape.dimension());
            IndexAddress address = BackfillSide.address(qdrant);
            BackfillSide.Run run = BackfillSide.Run.of(backfill(pictures, checkpoint, address));
            assertThat(run.end().indexed()).isEqualTo(PICTURES);
            try (VectorIndex index = VectorIndex.open(address, QdrantAccess.specOf(model.card()))) {
                byte[] wanted = Files.readAllBytes(one(pictures));
                float[] vector = model.embedImages(squareOf(wanted, model), 1)[0];
                assertUnit(vector, shape.dimension());
                assertThat(index.search(SearchQuery.nearest(vector, PICTURES)))
                        .hasSize(PICTURES)
                        .first()
                        .satisfies(hit -> assertThat(hit.id()).isEqualTo(ImageId.of(Sha256.of(wanted))))
                        .satisfies(hit -> assertThat(hit.score()).isGreaterThan(0.999f));
            }
        }
    }

    /** By way of the hub; what the hub had is gone afterwards, for it is large. */
    private Path fetched(ClipShape shape) throws Exception {
        Path source = new RandomCheckpoint(shape).writeTo(folder.resolve("source"), TOKENIZER);
        CheckpointName name = CheckpointName.parse("lab/" + shape);
        Path models = folder.resolve("models");
        try (HubServer server = new HubServer().with(name.id(), source)) {
            Hub hub = Hub.of(Map.of("HF_ENDPOINT", server.address().toString()));
            assertThat(new Fetch(hub, models).run(name).bytes()).isGreaterThan(4 * ClipShapeTest.parameters(shape));
        }
        Files.delete(source.resolve("model.safetensors"));
        return name.folder(models);
    }

    private BackfillOptions backfill(Path pictures, Path checkpoint, IndexAddress address) {
        return new BackfillOptions(
                List.of(pictures),
                checkpoint,
                ClipOptions.AUTO,
                address,
                ImageLimits.DEFAULT,
                folder.resolve("work"),
                1,
                PICTURES,
                Duration.ofMillis(200),
                Duration.ofSeconds(10));
    }

    private static Path one(Path pictures) throws Exception {
        try (Stream<Path> files = Files.walk(pictures)) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    private static byte[] squareOf(byte[] picture, ClipModel model) throws Exception {
        return new ImageDecoder(ImageLimits.DEFAULT)
                .decodeSquare(picture, model.framing())
                .rgb();
    }

    private static void assertUnit(float[] vector, int dimension) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        assertThat(vector).hasSize(dimension);
        assertThat(Math.sqrt(sum)).isBetween(0.999, 1.001);
    }
}
