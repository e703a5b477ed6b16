package io.intellisense.flink.backfill;

import io.intellisense.index.BulkLoad;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.GraphState;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.VectorIndex;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the index put off its search graph while a large backfill runs.
 *
 * <p>An index that does not go along costs time and nothing else, so its refusals are logged and the backfill goes on.
 */
final class LargeLoad implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LargeLoad.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final BulkMode mode;
    private final IndexAddress address;
    private final CollectionSpec spec;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "large-load");
        thread.setDaemon(true);
        return thread;
    });
    private BulkLoad load;
    private volatile boolean wasLarge;
    private boolean over;

    private LargeLoad(BulkMode mode, IndexAddress address, CollectionSpec spec) {
        this.mode = mode;
        this.address = address;
        this.spec = spec;
    }

    /** Of a collection that is there. What an earlier backfill left undone when it was killed is taken over, or undone. */
    static LargeLoad begin(BulkMode mode, IndexAddress address, CollectionSpec spec) {
        LargeLoad large = new LargeLoad(mode, address, spec);
        boolean interrupted = BulkLoad.recover(address, spec);
        if (mode == BulkMode.ON || mode == BulkMode.AUTO && interrupted) {
            large.putOff();
        }
        return large;
    }

    /** Looks now and then whether the backfill has become a large one. */
    void watch(LongSupplier indexed) {
        if (mode == BulkMode.AUTO) {
            watch.scheduleWithFixedDelay(
                    () -> look(indexed.getAsLong()),
                    LOOK_EVERY.toMillis(),
                    LOOK_EVERY.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** After the end; empty where nothing was put off. */
    Optional<GraphState> awaitGraph(Duration deadline, Consumer<GraphState> onLook) throws InterruptedException {
        if (!wasLarge) {
            return Optional.empty();
        }
        BulkLoad.recover(address, spec); // where the end could not put it back, this is another try
        try (VectorIndex index = VectorIndex.open(address, spec)) {
            return Optional.of(index.awaitGraph(deadline, onLook));
        }
    }

    private void look(long indexed) {
        if (mode.isDue(indexed)) {
            putOff();
            watch.shutdown();
        }
    }

    private synchronized void putOff() {
        if (over || load != null) {
            return;
        }
        try {
            load = BulkLoad.open(address, spec);
            wasLarge = true;
            LOG.info("The index puts off its search graph until this backfill has ended");
        } catch (IndexException e) {
            LOG.warn("The index builds its search graph while it is filled, which takes longer: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        watch.shutdown(); // what is being put off at this moment is waited for, and put back
        synchronized (this) {
            over = true;
            if (load == null) {
                return;
            }
            try {
                load.close();
            } catch (IndexException e) {
                LOG.warn("The search graph is still put off; the next backfill puts that right: {}", e.getMessage());
            }
            load = null;
        }
    }
}
