package io.intellisense.bench;

import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense bench resume}: a backfill that is killed again and again, what that costs, and whether its account is exact. */
@Command(
        name = "resume",
        description =
                "Kills a backfill (kill -9) at random moments; tells what was done twice, and the account at the end.",
        mixinStandardHelpOptions = true)
public final class ResumeBench implements Callable<Integer> {

    /** Counts are up to half a second old, and a checkpoint takes a moment to complete. */
    private static final long GRACE_SECONDS = 2;

    @Option(names = "--kills", defaultValue = "10", description = "How often (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--pictures", defaultValue = "100000", description = "Tiny ones (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "As of a backfill (default: ${DEFAULT-VALUE}).")
    private int checkpointSeconds;

    @Option(names = "--seed", defaultValue = "1", description = "Of the moments (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--model", defaultValue = "demo", description = "Model folder or name (default: demo).")
    private String model;

    @Spec
    private CommandSpec spec;

    private PrintWriter out;

    @Override
    public Integer call() throws Exception {
        out = spec.commandLine().getOut();
        try (Scratch scratch = Scratch.make()) {
            DataFolder data = DataFolder.open(scratch.newFolder("data"));
            Path folder = Drawings.tiny(scratch.newFolder("pictures"), pictures);
            BackfillProcess.Plan plan = new BackfillProcess.Plan(
                    data.root(), folder, Installation.here().model(model), checkpointSeconds, 0);
            out.printf(
                    Locale.ROOT,
                    "%,d pictures, model %s, %d kills, checkpoints every %d s%n%n| kill at | read again | of these"
                            + " embedded again | share of all | within one interval |%n|---:|---:|---:|---:|---|%n",
                    pictures,
                    model,
                    kills,
                    checkpointSeconds);
            WatchLine end = run(plan, data, scratch.path());
            long points = points(data);
            boolean exact = end.seen() == pictures && end.indexed() == pictures && points == pictures;
            out.printf(
                    Locale.ROOT,
                    "%nAt the end %,d seen = %,d indexed + %,d already there + %,d rejected, %,d in the index: %s%n",
                    end.seen(),
                    end.indexed(),
                    end.alreadyThere(),
                    end.rejected(),
                    points,
                    exact ? "exact" : "NOT EXACT");
            out.flush();
            return exact ? 0 : 1;
        }
    }

    private WatchLine run(BackfillProcess.Plan plan, DataFolder data, Path scratch) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        long[] moments = random.longs(kills, pictures / 50, pictures - pictures / 50)
                .sorted()
                .toArray();
        long points = 0;
        Killed killed = null;
        for (int run = 0; ; run++) {
            try (BackfillProcess process = BackfillProcess.start(plan, scratch, run)) {
                boolean alive = process.awaitSeen(run < kills ? moments[run] : 1);
                if (killed != null) {
                    print(killed, process.watched().get(0).seen());
                }
                if (run == kills || !alive) {
                    process.awaitEnd();
                    return process.last().orElseThrow();
                }
                TimeUnit.MILLISECONDS.sleep(random.nextLong(1_000));
                process.kill();
                killed = new Killed(process.watched(), System.nanoTime(), points, points(data));
                points = killed.pointsAfter();
            }
        }
    }

    /** What a killed process left behind. */
    private record Killed(List<WatchLine> watched, long atNanos, long pointsBefore, long pointsAfter) {

        WatchLine last() {
            return watched.get(watched.size() - 1);
        }

        /** Embedded, but not in the index. */
        long lost() {
            return Math.max(0, pointsBefore + last().embedded() - pointsAfter);
        }

        long seenBefore(long seconds) {
            long then = atNanos - TimeUnit.SECONDS.toNanos(seconds);
            return watched.stream()
                    .filter(line -> line.nanos() <= then)
                    .mapToLong(WatchLine::seen)
                    .max()
                    .orElse(0);
        }
    }

    private void print(Killed killed, long restored) {
        boolean bounded = restored >= killed.seenBefore(checkpointSeconds + GRACE_SECONDS);
        out.printf(
                Locale.ROOT,
                "| %,d | %,d | %,d | %.2f %% | %s |%n",
                killed.last().seen(),
                killed.last().seen() - restored,
                killed.lost(),
                100.0 * killed.lost() / pictures,
                bounded ? "yes" : "no");
        out.flush();
    }

    private static long points(DataFolder data) {
        try (EmbeddedQdrant store = EmbeddedQdrant.start(data.qdrant(), 0)) {
            IndexAddress address = new IndexAddress("127.0.0.1", store.port(), false, null);
            return VectorIndex.current(address)
                    .map(collection -> {
                        try (VectorIndex index = VectorIndex.open(address, collection)) {
                            return index.count(ImageFilter.ALL);
                        }
                    })
                    .orElse(0L);
        }
    }
}
