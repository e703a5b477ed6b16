package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.index.IndexAddress;
import io.intellisense.standalone.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense bench backfill}: a whole backfill against the least it can cost, itself under other conditions, and a peer. */
@Command(
        name = "backfill",
        description =
                "Images/s of a backfill over a bare decode and embed loop with the same threads, over a backfill without"
                        + " checkpoints, and over a Python pipeline where there is one; and the time of a second run over the first.",
        mixinStandardHelpOptions = true)
public final class BackfillBench implements Callable<Integer> {

    /** What a backfill is compared with. */
    private enum Against {
        LOOP,
        AGAIN,
        CHECKPOINTS,
        PYTHON
    }

    private static final Duration CHECKPOINTS = Duration.ofSeconds(10);
    private static final Duration NO_CHECKPOINTS = Duration.ofDays(1);

    @Option(names = "--against", split = ",", description = "Some of loop, again, checkpoints, python (default: all).")
    private List<Against> against = List.of(Against.values());

    @Option(
            names = "--python",
            defaultValue = "python3",
            description = "With torch, Pillow, transformers and qdrant-client (default: ${DEFAULT-VALUE}).")
    private String python;

    @Option(names = "--pictures", defaultValue = "5000", description = "Pictures to draw (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Option(names = "--photos", description = "Use the files of this folder instead of drawn pictures.")
    private Path photos;

    @Option(names = "--model", defaultValue = "demo", description = "Model folder or name (default: demo).")
    private String model;

    @Mixin
    private Effort effort;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Installation.here().model(model);
        try (Scratch scratch = Scratch.make();
                ClipModel clip = ClipModel.shared(folder, ClipOptions.AUTO)) {
            Path source = photos == null ? Drawings.draw(scratch.newFolder("pictures"), pictures) : photos;
            List<Path> files = files(source);
            out.printf(
                    "%d pictures, model %s, %s on %s, %d threads, batches of %d%n",
                    files.size(), clip.card().id(), clip.precision(), clip.device(), effort.threads, effort.batchSize);
            for (Against other : against) {
                compare(other, clip, folder, source, files, scratch, out);
            }
        }
        return 0;
    }

    private void compare(
            Against other, ClipModel clip, Path folder, Path source, List<Path> files, Scratch scratch, PrintWriter out)
            throws Exception {
        Function<IndexAddress, BackfillOptions> usual = options(folder, source, scratch, CHECKPOINTS);
        BackfillSide backfill = new BackfillSide(scratch.path(), usual);
        switch (other) {
            case LOOP -> race(backfill, "bare loop", new BareLoop(clip, files, effort.threads, effort.batchSize), out);
            case AGAIN -> new SecondRun(scratch.path(), usual).compare(effort.rounds, out);
            case CHECKPOINTS ->
                race(
                        backfill,
                        "without checkpoints",
                        new BackfillSide(scratch.path(), options(folder, source, scratch, NO_CHECKPOINTS)),
                        out);
            case PYTHON -> {
                Python peers = new Python(python, PythonPeer.MODULES);
                if (peers.isThere()) {
                    race(
                            backfill,
                            "Python",
                            new PythonPeer(python, scratch.path(), source, folder, effort.threads, effort.batchSize),
                            out);
                } else {
                    out.println(peers.absence());
                }
            }
        }
        out.flush();
    }

    private void race(BackfillSide backfill, String name, Interleaved.Side other, PrintWriter out) throws Exception {
        Interleaved.compare("backfill", backfill, name, other, effort.rounds, "images/s", out);
    }

    private Function<IndexAddress, BackfillOptions> options(
            Path folder, Path source, Scratch scratch, Duration checkpointInterval) {
        return address -> new BackfillOptions(
                List.of(source),
                folder,
                ClipOptions.AUTO,
                address,
                ImageLimits.DEFAULT,
                scratch.newFolder("work"),
                effort.threads,
                effort.batchSize,
                Duration.ofMillis(200),
                checkpointInterval);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
