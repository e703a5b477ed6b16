package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.pictures.EvaluationQueries;
import io.intellisense.pictures.EvaluationQuery;
import io.intellisense.standalone.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code intellisense bench precision}: images/s of the encoder in bf16 (or int8, fp16) over fp32, how far the vectors move, and what
 * that does to answers.
 */
@Command(
        name = "precision",
        description =
                "Images/s of the encoder in one precision over fp32, the cosine between their vectors, and the demo model's"
                        + " answers in both.",
        mixinStandardHelpOptions = true)
public final class PrecisionBench implements Callable<Integer> {

    private static final int DRAWN_SIDE = 320;

    @Option(
            names = "--shape",
            defaultValue = "VIT_B_32",
            description = "Random weights in this shape: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ClipShape shape;

    @Option(names = "--model", description = "A model folder or name instead of random weights.")
    private String model;

    @Option(names = "--precision", defaultValue = "bf16", description = "Against fp32 (default: ${DEFAULT-VALUE}).")
    private Precision precision;

    @Mixin
    private Effort effort;

    @Option(
            names = "--batches",
            defaultValue = "4",
            description = "Calls a thread and side (default: ${DEFAULT-VALUE}).")
    private int batches;

    @Option(
            names = "--pictures",
            defaultValue = "" + EvaluationQueries.LIBRARY_SIZE,
            description =
                    "Drawn pictures that the demo model is asked about in both; 0: none (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Installation here = Installation.here();
        try (Scratch scratch = Scratch.make()) {
            Path folder = model != null
                    ? here.model(model)
                    : new RandomCheckpoint(shape)
                            .writeTo(
                                    scratch.newFolder("model"),
                                    here.model("demo").resolve("tokenizer.json"));
            try (ClipModel fast = ClipModel.load(folder, new ClipOptions(precision, Device.CPU));
                    ClipModel exact = ClipModel.load(folder, new ClipOptions(Precision.FP32, Device.CPU))) {
                byte[] images = noise(exact.card().imageSize());
                out.printf(
                        Locale.ROOT,
                        "%s, %d threads, batches of %d; cosine to fp32 at least %.5f%n",
                        model == null ? shape + " (random weights)" : model,
                        effort.threads,
                        effort.batchSize,
                        lowestCosine(
                                fast.embedImages(images, effort.batchSize),
                                exact.embedImages(images, effort.batchSize)));
                String name = precision.name().toLowerCase(Locale.ROOT);
                Interleaved.compare(
                        name,
                        () -> rate(fast, images),
                        "fp32",
                        () -> rate(exact, images),
                        effort.rounds,
                        "images/s",
                        out);
            }
            if (pictures > 0) {
                compareAnswers(here.model("demo"), out);
            }
        }
        return 0;
    }

    /** Vectors that move a little may leave every answer where it is: that, and not the cosine, is what a user notices. */
    private void compareAnswers(Path demo, PrintWriter out) throws Exception {
        try (ClipModel fast = ClipModel.load(demo, new ClipOptions(precision, Device.CPU));
                ClipModel exact = ClipModel.load(demo, new ClipOptions(Precision.FP32, Device.CPU))) {
            List<DemoLibrary> both =
                    DemoLibrary.draw(pictures, EvaluationQueries.LIBRARY_SEED, DRAWN_SIDE, fast, exact);
            out.printf(
                    Locale.ROOT,
                    "demo model, %d questions to %d pictures: precision@10 %s %.3f, fp32 %.3f; recall@10 of fp32's answers"
                            + " %.3f%n",
                    EvaluationQueries.all().size(),
                    pictures,
                    precision.name().toLowerCase(Locale.ROOT),
                    mean(query -> both.get(0).precision(query)),
                    mean(query -> both.get(1).precision(query)),
                    mean(query -> both.get(0).recall(query, both.get(1))));
            out.flush();
        }
    }

    private static double mean(ToDoubleFunction<EvaluationQuery> figure) {
        return EvaluationQueries.all().stream().mapToDouble(figure).average().orElseThrow();
    }

    private byte[] noise(int side) {
        byte[] images = new byte[effort.batchSize * side * side * 3];
        new Random(7).nextBytes(images);
        return images;
    }

    private double rate(ClipModel clip, byte[] images) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(effort.threads);
        try {
            long start = System.nanoTime();
            var calls = IntStream.range(0, effort.threads)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> embed(clip, images)))
                    .toList();
            for (Future<?> call : calls) {
                call.get();
            }
            return (double) effort.threads * batches * effort.batchSize / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private void embed(ClipModel clip, byte[] images) {
        for (int i = 0; i < batches; i++) {
            clip.embedImages(images, effort.batchSize);
        }
    }

    private static double lowestCosine(float[][] a, float[][] b) {
        double lowest = 1;
        for (int i = 0; i < a.length; i++) {
            lowest = Math.min(lowest, ClusteredVectors.dot(a[i], b[i]));
        }
        return lowest;
    }
}
