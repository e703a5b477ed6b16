package io.intellisense.flink.redis;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledges in the background what checkpoints cover, and asks how far the group is. It has a connection of its own, for a read
 * that waits for entries would keep everything else on the same connection waiting.
 */
final class Acknowledger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledger.class);

    /** A script's arguments lie on Lua's stack, which has room for some thousands. */
    private static final int CHUNK = 500;

    private static final long REFRESH_MILLIS = 2_000;
    private static final long CLOSING_MILLIS = 2_000;

    private final StreamOptions options;
    private final Collection<StreamLedger> ledgers;
    private final StreamMetrics metrics;
    private final Supplier<RedisLink> links;
    private final Outage outage = new Outage("Acknowledging");
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work ->
            new Thread(work, "redis-acknowledge for " + Thread.currentThread().getName()));
    private RedisLink link;
    private boolean begun;

    /** @param ledgers may grow */
    Acknowledger(
            StreamOptions options, Collection<StreamLedger> ledgers, StreamMetrics metrics, Supplier<RedisLink> links) {
        this.options = options;
        this.ledgers = ledgers;
        this.metrics = metrics;
        this.links = links;
    }

    /** Acknowledges what was restored, and goes on in the background. */
    void begin() {
        if (!begun) {
            begun = true;
            thread.scheduleWithFixedDelay(this::acknowledgeAndRefresh, 0, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns at once; what fails is tried again with the next call, or a little later. */
    void acknowledge() {
        try {
            thread.execute(this::acknowledgeAll);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed; what is covered is acknowledged after the next start", e);
        }
    }

    private void acknowledgeAndRefresh() {
        if (acknowledgeAll()) {
            trying(() -> ledgers.forEach(
                    ledger -> metrics.show(ledger.stream(), commands(ledger).state())));
        }
    }

    private boolean acknowledgeAll() {
        return trying(() -> ledgers.forEach(this::acknowledge));
    }

    private void acknowledge(StreamLedger ledger) {
        List<EntryId> ids = ledger.due(CHUNK);
        while (!ids.isEmpty()) {
            commands(ledger).acknowledge(ids);
            ledger.acknowledged(ids);
            metrics.acknowledged(ids.size());
            ids = ledger.due(CHUNK);
        }
    }

    private GroupCommands commands(StreamLedger ledger) {
        if (link == null) {
            link = links.get();
        }
        return options.commands(link, ledger.stream());
    }

    private boolean trying(Runnable work) {
        try {
            work.run();
            outage.ended();
            return true;
        } catch (RuntimeException e) {
            // The fetcher creates a group that is gone; here it is no outage.
            if (!RedisFailure.isGroupGone(e)) {
                outage.failed(e);
            }
            disconnect();
            return false;
        }
    }

    private void disconnect() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    /** Tries once more to acknowledge, so that a job that ends leaves nothing behind. */
    @Override
    public void close() throws InterruptedException {
        try {
            Future<?> last = thread.submit(this::acknowledgeAll);
            last.get(CLOSING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("Some entries are left to be acknowledged after the next start", e);
        } finally {
            thread.shutdownNow();
            thread.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS);
            disconnect();
        }
    }
}
