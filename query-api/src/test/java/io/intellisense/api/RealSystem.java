package io.intellisense.api;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.ModelCard;
import io.intellisense.clip.image.DecodedSquare;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.Sha256;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.VectorIndex;
import io.intellisense.pictures.PictureWorld;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything real on loopback: the demo model, the embedded index, the application, and drawn pictures on disk. */
public final class RealSystem implements AutoCloseable {

    private static final Path MODEL = Path.of("../models/demo");
    private static final long SEED = 4_711;
    private static final int SIDE = 512;

    private final PictureWorld world = new PictureWorld(SEED);
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
    private final Path folder;
    private final EmbeddedQdrant qdrant;
    private final VectorIndex index;
    private final ClipModel model;
    private final ConfigurableApplicationContext application;

    private RealSystem(Path folder) {
        this.folder = folder;
        qdrant = EmbeddedQdrant.start(folder.resolve("index"), 0);
        model = ClipModel.shared(MODEL, ClipOptions.AUTO);
        ModelCard card = model.card();
        index = VectorIndex.open(
                IndexAddress.parse(indexUrl(), null),
                new CollectionSpec(card.id(), card.revision(), card.dimension(), card.preprocessing()));
        application = new SpringApplicationBuilder(QueryApi.class).run(arguments());
    }

    public static RealSystem start(Path folder) {
        model();
        return new RealSystem(folder);
    }

    /** The demo model's folder; a test that needs it is skipped where it was not trained yet. */
    static Path model() {
        assumeTrue(Files.exists(MODEL.resolve("model.safetensors")), "models/demo has no model; train it first");
        return MODEL;
    }

    public PictureWorld world() {
        return world;
    }

    public String indexUrl() {
        return "http://127.0.0.1:" + qdrant.port();
    }

    public String authority() {
        return "127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    public String url(String path) {
        return "http://" + authority() + path;
    }

    /** Draws the picture at this index of the world, and indexes it under the name {@code <index>.jpg}. */
    public ImageId add(int picture) throws Exception {
        Path file = ImageFiles.write(
                folder.resolve("pictures/" + picture + ".jpg"),
                world.draw(picture, SIDE).image());
        ImagePoint point = point(file);
        index.put(List.of(point)).get(30, TimeUnit.SECONDS);
        return point.id();
    }

    /** Of the model's vectors. */
    int dimension() {
        return model.card().dimension();
    }

    float[] vector(String text) {
        return model.embedTexts(List.of(text))[0];
    }

    /** Indexes points that have no files. */
    void put(List<ImagePoint> points) throws Exception {
        index.put(points).get(30, TimeUnit.SECONDS);
    }

    private ImagePoint point(Path file) throws ImageRejectedException {
        byte[] bytes = ImageFiles.bytes(file);
        DecodedSquare square = decoder.decodeSquare(bytes, model.framing());
        Sha256 hash = Sha256.of(bytes);
        ImageFacts facts = ImageFacts.of(square.format(), square.width(), square.height(), bytes.length);
        ImagePayload payload = new ImagePayload(hash, List.of(file.toUri().toString()), facts, ImageFiles.INDEXED_AT);
        return new ImagePoint(ImageId.of(hash), model.embedImages(square.rgb(), 1)[0], payload);
    }

    private String[] arguments() {
        return new String[] {
            "--server.port=0",
            "--intellisense.model.folder=" + MODEL,
            "--intellisense.index.url=" + indexUrl(),
            "--intellisense.thumbnails.folder=" + folder.resolve("thumbnails"),
        };
    }

    @Override
    public void close() {
        application.close();
        index.close();
        model.close();
        qdrant.close();
    }
}
