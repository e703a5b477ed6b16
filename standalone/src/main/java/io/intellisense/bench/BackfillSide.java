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

    @Override
    public double unitsPerSecond() throws Exception {
        Path store = Files.createTempDirectory(scratch, "store");
        try (EmbeddedQdrant qdrant = EmbeddedQdrant.start(store, 0)) {
            IndexAddress address = new IndexAddress("127.0.0.1", qdrant.port(), false, null);
            long start = System.nanoTime();
            try (Backfill backfill = Backfill.start(options.apply(address))) {
                BackfillProgress end = backfill.await();
                if (end.indexed() != end.seen()) {
                    throw new IllegalStateException(
                            "A benchmark needs pictures that are all new and good, but got " + end);
                }
                return end.seen() / ((System.nanoTime() - start) / 1e9);
            }
        }
    }
}
