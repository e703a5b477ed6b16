package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.standalone.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense bench backfill}: images/s of a whole backfill over those of a bare decode and embed loop. */
@Command(
        name = "backfill",
        description = "Images/s of a backfill over a bare decode and embed loop with the same threads.",
        mixinStandardHelpOptions = true)
public final class BackfillBench implements Callable<Integer> {

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
            BareLoop bare = new BareLoop(clip, files, effort.threads, effort.batchSize);
            BackfillSide backfill = new BackfillSide(
                    scratch.path(),
                    address -> new BackfillOptions(
                            List.of(source),
                            folder,
                            ClipOptions.AUTO,
                            address,
                            ImageLimits.DEFAULT,
                            scratch.newFolder("work"),
                            effort.threads,
                            effort.batchSize,
                            Duration.ofMillis(200),
                            Duration.ofSeconds(10)));
            Interleaved.compare("backfill", backfill, "bare loop", bare, effort.rounds, "images/s", out);
        }
        return 0;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
