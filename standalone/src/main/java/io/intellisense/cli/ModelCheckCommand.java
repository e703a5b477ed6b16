package io.intellisense.cli;

import io.intellisense.cli.hub.FetchedCheckpoint;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.ModelCard;
import io.intellisense.clip.Precision;
import io.intellisense.standalone.Installation;
import io.intellisense.standalone.ResidentMemory;
import io.intellisense.standalone.UserError;
import io.intellisense.standalone.tuning.EncoderRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense model check}: whether a model works on this machine, and how fast. */
@Command(
        name = "check",
        description =
                "Verifies a model's files, loads it and runs it: what it is, how fast, and how much memory it takes.",
        mixinStandardHelpOptions = true)
final class ModelCheckCommand implements Callable<Integer> {

    private static final int BATCH = 8;
    private static final int MOST_BATCHES = 32;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int TEXTS = 20;

    @Parameters(
            paramLabel = "DIR|NAME",
            description = "Folder of a Hugging Face CLIP checkpoint, or the name of one in models/.")
    private String name;

    @Option(names = "--precision", paramLabel = "P", defaultValue = "auto", description = "As for 'up'.")
    private Precision precision;

    @Option(names = "--device", paramLabel = "D", defaultValue = "auto", description = "As for 'up'.")
    private Device device;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /**
     * What was found.
     *
     * @param files whether those are still what was fetched; null of a model that was not
     * @param memoryMegabytes more than before, in this process, while it ran
     */
    record Check(
            String model,
            String revision,
            String files,
            int dimension,
            int imageSize,
            int maxTokens,
            String precision,
            String device,
            double loadSeconds,
            double imagesPerSecond,
            int threads,
            double textMillis,
            long memoryMegabytes) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "%s, revision %s%s: vectors of %d numbers, pictures of %d x %d pixels, texts of up to %d tokens.%n"
                            + "Loaded in %.1f s as %s on %s: %.1f images/s with %d threads, a text in %.1f ms, %,d MB of memory.",
                    model,
                    revision,
                    files == null ? "" : ", files " + files,
                    dimension,
                    imageSize,
                    imageSize,
                    maxTokens,
                    loadSeconds,
                    precision,
                    device,
                    imagesPerSecond,
                    threads,
                    textMillis,
                    memoryMegabytes);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = Installation.here().model(name);
        String files = verified(folder);
        long before = ResidentMemory.megabytes();
        long start = System.nanoTime();
        try (ClipModel model = ClipModel.load(folder, new ClipOptions(precision, device))) {
            double loadSeconds = secondsSince(start);
            int threads = Runtime.getRuntime().availableProcessors();
            double imagesPerSecond = imagesPerSecond(model, threads);
            double textMillis = textMillis(model);
            ModelCard card = model.card();
            Check check = new Check(
                    card.id(),
                    card.revision(),
                    files,
                    card.dimension(),
                    card.imageSize(),
                    card.maxTokens(),
                    model.precision().name().toLowerCase(Locale.ROOT),
                    model.device(),
                    loadSeconds,
                    imagesPerSecond,
                    threads,
                    textMillis,
                    ResidentMemory.megabytes() - before);
            spec.commandLine().getOut().println(json ? Json.line(check) : check.text());
        }
        return ExitCode.OK;
    }

    private static String verified(Path folder) {
        try {
            Optional<FetchedCheckpoint> fetched = FetchedCheckpoint.in(folder);
            if (fetched.isEmpty()) {
                return null;
            }
            List<String> changed = fetched.get().changed(folder);
            if (!changed.isEmpty()) {
                throw new UserError(folder + " is not what was fetched: " + String.join(", ", changed)
                        + "; remove it and fetch it again.");
            }
            return "as fetched";
        } catch (IOException e) {
            throw new UserError(folder + " cannot be read; check that it may be.", e);
        }
    }

    /** The first call on each thread makes room for itself, and does not count. */
    private static double imagesPerSecond(ClipModel model, int threads) throws InterruptedException {
        new EncoderRun(BATCH, threads, 1, LONGEST).imagesPerSecond(model);
        return new EncoderRun(BATCH, threads, MOST_BATCHES, LONGEST).imagesPerSecond(model);
    }

    private static double textMillis(ClipModel model) {
        List<String> text = List.of("a red car on a beach at sunset");
        model.embedTexts(text);
        long start = System.nanoTime();
        for (int i = 0; i < TEXTS; i++) {
            model.embedTexts(text);
        }
        return 1e3 * secondsSince(start) / TEXTS;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
