package io.intellisense.cli;

import io.intellisense.flink.backfill.Backfill;
import io.intellisense.index.GraphState;
import io.intellisense.index.IndexException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Waits, after a large backfill, for the search graph that the index builds at its end. */
final class GraphWait {

    /** A server with tens of millions of images takes longer; it needs nobody to wait. */
    private static final Duration DEADLINE = Duration.ofHours(2);

    private GraphWait() {}

    /** What there is to tell of the end; empty where there was nothing to wait for. */
    static Optional<String> untilBuilt(Backfill backfill) throws InterruptedException {
        AtomicReference<GraphState> now = new AtomicReference<>(new GraphState(0, 0, false, null));
        Optional<GraphState> end;
        try (ProgressDisplay display = new ProgressDisplay("Building the search graph", () -> progress(now.get()))) {
            end = backfill.awaitGraph(DEADLINE, now::set);
        } catch (IndexException e) {
            return Optional.of("Everything is indexed, but whether the search graph is built is not known: "
                    + e.getMessage() + "; the next backfill sees to it.");
        }
        return end.flatMap(GraphWait::sentence);
    }

    private static Progress progress(GraphState now) {
        return new Progress(
                Progress.Unit.IMAGES,
                now.inGraph(),
                now.images(),
                0,
                "everything can be found already; Ctrl-C leaves the rest to the index",
                "");
    }

    static Optional<String> sentence(GraphState end) {
        if (end.failure() != null) {
            return Optional.of("The index could not build its search graph (" + end.failure()
                    + "); searches work, only slower: look into its log.");
        }
        return end.ready()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The index is still building its search graph (%,d of %,d images); it goes on by itself, and searches"
                                + " become quicker when it is done.",
                        end.inGraph(),
                        end.images()));
    }
}
