package io.intellisense.bench;

import io.intellisense.bench.BackfillSide.Run;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.index.IndexAddress;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The time of a second backfill of the same pictures, which finds all of them in the index, over that of the first. */
record SecondRun(Path scratch, Function<IndexAddress, BackfillOptions> options) {

    /** Prints each pair and the median. */
    void compare(int rounds, PrintWriter out) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (EmbeddedQdrant qdrant = EmbeddedQdrant.start(Files.createTempDirectory(scratch, "store"), 0)) {
                IndexAddress address = BackfillSide.address(qdrant);
                Run first = Run.of(options.apply(address)).requireAllNew();
                Run second = Run.of(options.apply(address));
                if (second.end().alreadyThere() != second.end().seen()) {
                    throw new IllegalStateException("A second run should find all images, but got " + second.end());
                }
                ratios.add(second.seconds() / first.seconds());
                out.printf(
                        Locale.ROOT,
                        "pair %d: second run %.2f s, first run %.2f s, ratio %.3f%n",
                        round + 1,
                        second.seconds(),
                        first.seconds(),
                        ratios.get(round));
                out.flush();
            }
        }
        out.printf(
                Locale.ROOT, "median of %d: ratio second run / first run = %.3f%n", rounds, Interleaved.median(ratios));
        out.flush();
    }
}
