package io.intellisense.cli;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.switching.SwitchModel;
import io.intellisense.flink.switching.Throttle;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.ModelCollection;
import io.intellisense.index.ModelCollections;
import io.intellisense.standalone.Installation;
import io.intellisense.standalone.Running;
import io.intellisense.standalone.UserError;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense model switch}: lets an index be asked with another model, without an interruption. */
@Command(
        name = "switch",
        description =
                "Embeds every picture of the index with another model, beside the vectors that there are, and then lets"
                        + " searches use those. Stopped or killed, the same command continues where it was.",
        mixinStandardHelpOptions = true)
final class ModelSwitchCommand implements Callable<Integer> {

    private static final long TELL_EVERY_NANOS = 2_000_000_000L;

    @Parameters(
            paramLabel = "DIR|NAME",
            arity = "0..1",
            description = "Folder of a Hugging Face CLIP checkpoint, or the name of one in models/.")
    private String name;

    @Option(names = "--back", description = "In place of a model: back to the one before, at once.")
    private boolean back;

    @Option(
            names = "--share",
            paramLabel = "S",
            defaultValue = "0.5",
            description = "Of the threads' time to work; the rest is left to searches (default: ${DEFAULT-VALUE}).")
    private double share;

    @Option(
            names = "--images-per-second",
            paramLabel = "N",
            defaultValue = "0",
            description = "At most so many (default: as many as the share allows).")
    private double perSecond;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "That read, decode and embed (default: half of this machine's processors).")
    private Integer threads;

    @Option(names = "--precision", paramLabel = "P", defaultValue = "auto", description = "As for 'up'.")
    private Precision precision;

    @Option(names = "--device", paramLabel = "D", defaultValue = "auto", description = "As for 'up'.")
    private Device device;

    @Mixin
    private DataOption data;

    @Mixin
    private IndexOption index;

    @Option(names = "--json", description = "Print one JSON object with the account as the last line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (back == (name != null)) {
            throw new UserError("Name a model, or say --back alone.");
        }
        Throttle throttle = throttle();
        try (Running running = new Running()) {
            IndexAddress address = index.open(data.open(), running);
            return back ? goBack(address) : fill(address, throttle);
        }
    }

    private Throttle throttle() {
        try {
            return new Throttle(share, perSecond);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage() + ".", e);
        }
    }

    private int fill(IndexAddress address, Throttle throttle) throws InterruptedException {
        Path folder = Installation.here().model(name);
        int hands = threads == null ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : threads;
        try (ClipModel model = ClipModel.shared(folder, new ClipOptions(precision, device))) {
            AtomicLong told = new AtomicLong(System.nanoTime());
            SwitchModel.Summary summary = new SwitchModel(address, folder, ImageLimits.DEFAULT, throttle, hands)
                    .run(model, progress -> tell(progress, told));
            spec.commandLine().getOut().println(json ? Json.line(summary) : text(summary));
        }
        return ExitCode.OK;
    }

    private void tell(SwitchModel.Progress progress, AtomicLong told) {
        long now = System.nanoTime();
        if (now - told.get() < TELL_EVERY_NANOS) {
            return;
        }
        told.set(now);
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "Switching: %,d of %,d images looked at, %,d embedded, %,d refused%n",
                progress.seen(),
                progress.of(),
                progress.filled(),
                progress.refused());
        err.flush();
    }

    private static String text(SwitchModel.Summary summary) {
        return String.format(
                Locale.ROOT,
                "Searches use %s now, in place of %s: %,d of %,d images, %,d embedded in %.1f s; refused: %s.%n"
                        + "Of %d drawn by lot %d are found by their own vector, and %d of %d embedded again are alike.%n"
                        + "'model switch --back' goes back at once; 'model forget %s' gives back its room.",
                summary.to(),
                summary.from(),
                summary.after(),
                summary.before(),
                summary.filled(),
                summary.seconds(),
                summary.refused().isEmpty() ? "none" : summary.refused(),
                summary.check().looked(),
                summary.check().found(),
                summary.check().alike(),
                summary.check().embedded(),
                summary.from());
    }

    /** Whatever came meanwhile is in both. */
    private int goBack(IndexAddress address) {
        try (ModelCollections collections = ModelCollections.at(address)) {
            ModelCollection previous = collections.roles().previous();
            if (previous == null) {
                throw new UserError("The index keeps no model to go back to.");
            }
            collections.promote(previous.spec());
            spec.commandLine()
                    .getOut()
                    .println("Searches use " + previous.spec().modelId() + " again.");
        }
        return ExitCode.OK;
    }
}
