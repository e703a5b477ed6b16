package io.intellisense.bench;

import io.intellisense.pictures.PictureWorld;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code intellisense bench freshness}: seconds from the answer to an upload until a search finds the picture, in a real {@code up},
 * first with nothing else to do, then while it indexes a folder.
 */
@Command(
        name = "freshness",
        description = "Seconds from the answer to an upload until a search finds it: idle, and during a backfill.",
        mixinStandardHelpOptions = true)
public final class FreshnessBench implements Callable<Integer> {

    private static final long SEED = 20_260_202;
    private static final int WARM_UPS = 10;
    private static final String IDLE = "Searching goes on";

    @Option(names = "--uploads", defaultValue = "200", description = "Per situation (default: ${DEFAULT-VALUE}).")
    private int uploads;

    @Option(
            names = "--every",
            paramLabel = "MILLIS",
            defaultValue = "250",
            description = "From one upload to the next, at least (default: ${DEFAULT-VALUE}).")
    private long everyMillis;

    @Option(
            names = "--backfill",
            paramLabel = "N",
            defaultValue = "60000",
            description = "Pictures to index meanwhile (default: ${DEFAULT-VALUE}).")
    private int backfill;

    @Option(names = "--model", defaultValue = "demo", description = "Model folder or name (default: demo).")
    private String model;

    @Spec
    private CommandSpec spec;

    private final PictureWorld world = new PictureWorld(SEED);
    private int drawn;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Scratch scratch = Scratch.make()) {
            Path data = scratch.newFolder("data");
            Path few = Drawings.draw(scratch.newFolder("few"), 20);
            Path many = Drawings.copies(scratch.newFolder("many"), backfill);
            out.printf("up, model %s, %d uploads one at a time, one every %d ms%n%n", model, uploads, everyMillis);
            out.println("| meanwhile | uploads | p50 | p95 | max |");
            out.println("|---|---:|---:|---:|---:|");
            out.flush();
            try (UpProcess up = UpProcess.start(data, few, model).awaitPrinted(IDLE)) {
                print("nothing", measure(up, data, scratch, false), out);
            }
            try (UpProcess up = UpProcess.start(data, many, model).awaitPrinted("Indexing " + many)) {
                print("a backfill of " + backfill, measure(up, data, scratch, true), out);
            }
        }
        return 0;
    }

    /** @param busy whether only those count that were done before the backfill was */
    private List<Double> measure(UpProcess up, Path data, Scratch scratch, boolean busy) throws Exception {
        Freshness freshness = new Freshness(up.system(), data.resolve("images"));
        Path folder = scratch.newFolder("uploads");
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + uploads; i++) {
            FreshPicture picture = FreshPicture.draw(world, drawn++, folder);
            long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(everyMillis);
            double taken = freshness.of(picture);
            if (busy && up.hasPrinted(IDLE)) {
                break;
            }
            if (i >= WARM_UPS) {
                seconds.add(taken);
            }
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
        return seconds;
    }

    private void print(String meanwhile, List<Double> seconds, PrintWriter out) {
        if (!seconds.isEmpty()) {
            Percentiles all = Percentiles.of(seconds);
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.2f s | %.2f s | %.2f s |%n",
                    meanwhile,
                    all.count(),
                    all.at(50),
                    all.at(95),
                    all.at(100));
        }
        if (seconds.size() < uploads) {
            out.printf("%nThe backfill was done after %d uploads; give it more with --backfill.%n", seconds.size());
        }
        out.flush();
    }
}
