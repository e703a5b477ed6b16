package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.pictures.EvaluationQueries;
import io.intellisense.pictures.EvaluationQuery;
import io.intellisense.standalone.Installation;
import io.intellisense.standalone.tuning.EncoderRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code intellisense bench precision}: images/s of the encoder in bf16 (or int8, fp16) over fp32, or over the Python reference, how far
 * the vectors move, and what that does to answers.
 */
@Command(
        name = "precision",
        description =
                "Images/s of the encoder in one precision over fp32, or over the Python reference, the cosine between their"
                        + " vectors, and the demo model's answers in both.",
        mixinStandardHelpOptions = true)
public final class PrecisionBench implements Callable<Integer> {

    /** What a precision is compared with. */
    private enum Against {
        FP32,
        PYTHON
    }

    private static final int DRAWN_SIDE = 320;
    private static final Duration NO_END = Duration.ofDays(1);

    @Option(
            names = "--shape",
            defaultValue = "VIT_B_32",
            description = "Random weights in this shape: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ClipShape shape;

    @Option(names = "--model", description = "A model folder or name instead of random weights.")
    private String model;

    @Option(
            names = "--precision",
            split = ",",
            defaultValue = "bf16",
            description = "What is compared, one after the other (default: ${DEFAULT-VALUE}).")
    private List<Precision> precisions;

    @Option(
            names = "--against",
            split = ",",
            defaultValue = "fp32",
            description = "fp32, python: the reference, eager in fp32 (default: ${DEFAULT-VALUE}).")
    private List<Against> against;

    @Option(
            names = "--python",
            defaultValue = "python3",
            description = "With torch and transformers (default: ${DEFAULT-VALUE}).")
    private String python;

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
            for (Precision precision : precisions) {
                try (ClipModel fast = load(folder, precision)) {
                    for (Against other : against) {
                        compare(fast, other, folder, scratch, out);
                    }
                }
                if (pictures > 0) {
                    compareAnswers(precision, here.model("demo"), out);
                }
            }
        }
        return 0;
    }

    private static ClipModel load(Path folder, Precision precision) {
        return ClipModel.load(folder, new ClipOptions(precision, Device.CPU));
    }

    private void compare(ClipModel fast, Against other, Path folder, Scratch scratch, PrintWriter out)
            throws Exception {
        byte[] noise = EncoderRun.noise(fast.card().imageSize(), effort.batchSize);
        EncoderRun run = new EncoderRun(effort.batchSize, effort.threads, batches, NO_END);
        float[][] vectors = fast.embedImages(noise, effort.batchSize);
        switch (other) {
            case FP32 -> {
                try (ClipModel exact = load(folder, Precision.FP32)) {
                    tell("fp32", vectors, exact.embedImages(noise, effort.batchSize), out);
                    race(fast, run, "fp32", () -> run.imagesPerSecond(exact), out);
                }
            }
            case PYTHON -> {
                Python peers = new Python(python, PythonEncoder.MODULES);
                if (!peers.isThere()) {
                    out.println(peers.absence());
                    return;
                }
                try (PythonEncoder peer = PythonEncoder.start(
                        python,
                        scratch.newFolder("python"),
                        folder,
                        noise,
                        effort.threads,
                        effort.threads * batches,
                        effort.batchSize)) {
                    tell("Python's", vectors, peer.vectors(), out);
                    race(fast, run, "Python", peer, out);
                }
            }
        }
    }

    private void tell(String other, float[][] ours, float[][] theirs, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s, %d threads, batches of %d; cosine to %s at least %.5f%n",
                model == null ? shape + " (random weights)" : model,
                effort.threads,
                effort.batchSize,
                other,
                lowestCosine(ours, theirs));
    }

    private void race(ClipModel fast, EncoderRun run, String name, Interleaved.Side other, PrintWriter out)
            throws Exception {
        Interleaved.compare(
                fast.precision().name().toLowerCase(Locale.ROOT),
                () -> run.imagesPerSecond(fast),
                name,
                other,
                effort.rounds,
                "images/s",
                out);
    }

    /** Vectors that move a little may leave every answer where it is: that, and not the cosine, is what a user notices. */
    private void compareAnswers(Precision precision, Path demo, PrintWriter out) throws Exception {
        try (ClipModel fast = load(demo, precision);
                ClipModel exact = load(demo, Precision.FP32)) {
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

    private static double lowestCosine(float[][] a, float[][] b) {
        double lowest = 1;
        for (int i = 0; i < a.length; i++) {
            lowest = Math.min(lowest, ClusteredVectors.dot(a[i], b[i]));
        }
        return lowest;
    }
}
