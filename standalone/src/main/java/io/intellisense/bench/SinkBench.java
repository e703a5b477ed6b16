package io.intellisense.bench;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.PayloadSize;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense bench sink}: what batches, and several of them in flight, are worth when an index is filled. */
@Command(
        name = "sink",
        description =
                "Images/s into the index: one by one, in batches, several batches in flight. In the embedded store, and in the"
                        + " Qdrant that the environment names (QDRANT_URL), which must hold no other model's pictures.",
        mixinStandardHelpOptions = true)
public final class SinkBench implements Callable<Integer> {

    private static final long SEED = 20_260_304;

    @Option(names = "--images", defaultValue = "2000", description = "In one run (default: ${DEFAULT-VALUE}).")
    private int images;

    @Option(
            names = "--singles",
            defaultValue = "300",
            description = "In one run of those one by one (default: ${DEFAULT-VALUE}).")
    private int singles;

    @Option(
            names = "--dimension",
            defaultValue = "512",
            description = "Numbers in a vector (default: ${DEFAULT-VALUE}).")
    private int dimension;

    @Option(names = "--rounds", defaultValue = "4", description = "Pairs to run (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec;

    private ClusteredVectors draw;
    private int drawn;

    @Override
    public Integer call() throws Exception {
        draw = new ClusteredVectors(dimension, SEED);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "images of %d numbers and about %d bytes of payload%n",
                dimension,
                PayloadSize.of(next().payload()).stored());
        try (Scratch scratch = Scratch.make();
                EmbeddedQdrant server = EmbeddedQdrant.start(scratch.newFolder("store"), 0)) {
            out.println("The embedded store:");
            compare(new IndexAddress("127.0.0.1", server.port(), false, null), out);
        }
        String url = System.getenv("QDRANT_URL");
        if (url != null) {
            out.println("Qdrant at " + url + ":");
            compare(IndexAddress.parse(url, System.getenv("QDRANT_API_KEY")), out);
        }
        return 0;
    }

    private void compare(IndexAddress address, PrintWriter out) throws Exception {
        CollectionSpec collection = new CollectionSpec("bench-sink", "r" + dimension, dimension, "none");
        try (VectorIndex index = VectorIndex.open(address, collection)) {
            Interleaved.Side batches = side(index, images, 128, 1);
            Interleaved.Side inFlight = side(index, images, 128, 3);
            Interleaved.compare(
                    "batches of 128", batches, "one by one", side(index, singles, 1, 1), rounds, "images/s", out);
            Interleaved.compare("3 in flight", inFlight, "1 in flight", batches, rounds, "images/s", out);
            Interleaved.compare("3 of 128", inFlight, "3 of 64", side(index, images, 64, 3), rounds, "images/s", out);
            Interleaved.compare("3 of 128", inFlight, "4 of 256", side(index, images, 256, 4), rounds, "images/s", out);
        }
    }

    private SinkSide side(VectorIndex index, int count, int batch, int inFlight) {
        return new SinkSide(index, this::next, count, batch, inFlight);
    }

    private ImagePoint next() {
        Sha256 sha = Sha256.of(("sink " + drawn++).getBytes(StandardCharsets.US_ASCII));
        Instant time = Instant.ofEpochSecond(1_500_000_000L + drawn * 60L);
        ImageFacts facts =
                new ImageFacts(ImageFormat.JPEG, 4_000, 3_000, 3_000_000, time, "Bench Camera", "50 mm", 1, 47.3, 8.5);
        return new ImagePoint(
                ImageId.of(sha),
                draw.next(),
                new ImagePayload(
                        sha, List.of("file:///mnt/archive/bench/" + drawn / 500 + "/" + drawn + ".jpg"), facts, time));
    }
}
