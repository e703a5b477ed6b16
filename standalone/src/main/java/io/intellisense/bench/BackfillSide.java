package io.intellisense.bench;

import io.intellisense.flink.backfill.Backfill;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.index.IndexAddress;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The real thing: a whole backfill into an embedded store that is new each time. */
record BackfillSide(Path scratch, Function<IndexAddress, BackfillOptions> options) implements Interleaved.Side {

    /** How a backfill ended, and how long it took. */
    record Run(BackfillProgress end, double seconds) {

        static Run of(BackfillOptions options) throws InterruptedException {
            long start = System.nanoTime();
            try (Backfill backfill = Backfill.start(options)) {
                return new Run(backfill.await(), (System.nanoTime() - start) / 1e9);
            }
        }

        Run requireAllNew() {
            if (end.indexed() != end.seen()) {
                throw new IllegalStateException("A benchmark needs pictures that are all new and good, but got " + end);
            }
            return this;
        }
    }

    @Override
    public double unitsPerSecond() throws Exception {
        try (EmbeddedQdrant qdrant = EmbeddedQdrant.start(Files.createTempDirectory(scratch, "store"), 0)) {
            Run run = Run.of(options.apply(address(qdrant))).requireAllNew();
            return run.end().seen() / run.seconds();
        }
    }

    static IndexAddress address(EmbeddedQdrant qdrant) {
        return new IndexAddress("127.0.0.1", qdrant.port(), false, null);
    }
}
