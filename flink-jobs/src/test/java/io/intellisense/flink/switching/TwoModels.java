package io.intellisense.flink.switching;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.ModelCard;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.fake.Pictures;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.ModelCollections;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An index that some model of two numbers has filled, and the demo model to switch it to. */
final class TwoModels implements AutoCloseable {

    static final Path DEMO = Path.of("../models/demo");
    static final CollectionSpec OLD = new CollectionSpec("old", "r1", 2, "none");

    private final Path pictures;
    private final EmbeddedQdrant server;
    final IndexAddress address;
    final VectorIndex old;
    final ClipModel demo;
    final CollectionSpec demoSpec;
    final ModelCollections collections;

    TwoModels(Path folder) throws IOException {
        pictures = Files.createDirectories(folder.resolve("pictures"));
        server = EmbeddedQdrant.start(folder.resolve("qdrant"), 0);
        address = new IndexAddress("127.0.0.1", server.port(), false, null);
        old = VectorIndex.open(address, OLD);
        demo = ClipModel.shared(DEMO, ClipOptions.AUTO);
        ModelCard card = demo.card();
        demoSpec = new CollectionSpec(card.id(), card.revision(), card.dimension(), card.preprocessing());
        collections = ModelCollections.at(address);
    }

    /** A picture on the disk, as the old model has it. */
    ImagePoint picture(int number) throws IOException {
        byte[] file = Pictures.png(number);
        Path path = Files.write(pictures.resolve(number + ".png"), file);
        return new ImagePoint(
                ImageId.of(Sha256.of(file)),
                new float[] {0.6f, 0.8f},
                new ImagePayload(
                        Sha256.of(file),
                        List.of(path.toUri().toString()),
                        ImageFacts.of(ImageFormat.PNG, 16, 16, file.length),
                        Instant.EPOCH));
    }

    Path file(int number) {
        return pictures.resolve(number + ".png");
    }

    ImagePoint putOld(int number) throws Exception {
        ImagePoint picture = picture(number);
        old.put(List.of(picture)).get(30, TimeUnit.SECONDS);
        return picture;
    }

    @Override
    public void close() {
        collections.close();
        demo.close();
        old.close();
        server.close();
    }
}
