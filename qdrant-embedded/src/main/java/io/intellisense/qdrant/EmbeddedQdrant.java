package io.intellisense.qdrant;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.intellisense.qdrant.collection.Collection;
import io.intellisense.qdrant.collection.CollectionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A vector store for one machine that speaks Qdrant's gRPC API. What it answered with wait=true survives kill -9. */
public final class EmbeddedQdrant implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedQdrant.class.getName());

    /** Room for an upsert of thousands of points. */
    private static final int MAX_REQUEST_BYTES = 64 << 20;

    /** Writers wait for the disk most of their time, so more than there are cores. */
    private static final int CALLS_AT_ONCE = 32;

    /** How long a write with wait=false may stay in memory only, and a graph that has been built wait to be used. */
    private static final Duration FLUSH_EVERY = Duration.ofSeconds(1);

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(10);

    private final FolderLock lock;
    private final CollectionStore store;
    private final ExecutorService searching;
    private final ExecutorService calls;
    private final ScheduledExecutorService flusher;
    private final Server server;

    private EmbeddedQdrant(
            FolderLock lock,
            CollectionStore store,
            ExecutorService searching,
            ExecutorService calls,
            ScheduledExecutorService flusher,
            Server server) {
        this.lock = lock;
        this.store = store;
        this.searching = searching;
        this.calls = calls;
        this.flusher = flusher;
        this.server = server;
    }

    /**
     * Starts a server on the loopback interface.
     *
     * @param folder where the collections live; made if missing; locked against a second server
     * @param port 0 for any free one
     * @throws UncheckedIOException with one sentence that says what to do, where the folder or the port cannot be used
     */
    public static EmbeddedQdrant start(Path folder, int port) {
        FolderLock lock = FolderLock.take(folder);
        ExecutorService searching =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemon("vector-store-search"));
        try {
            return start(lock, openStore(folder, searching), searching, port);
        } catch (RuntimeException e) {
            searching.shutdown();
            closeAfter(e, lock);
            throw e;
        }
    }

    private static EmbeddedQdrant start(FolderLock lock, CollectionStore store, ExecutorService searching, int port) {
        ExecutorService calls = Executors.newFixedThreadPool(CALLS_AT_ONCE, daemon("vector-store-call"));
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .executor(calls)
                .maxInboundMessageSize(MAX_REQUEST_BYTES)
                .addService(new CollectionsService(store))
                .addService(new PointsService(store))
                .addService(new VersionService())
                .addService(new HealthService())
                .build();
        try {
            server.start();
        } catch (IOException e) {
            calls.shutdown();
            closeAfter(e, store);
            throw new UncheckedIOException(
                    "The vector store cannot listen on port " + port + "; choose another, or stop what uses it", e);
        }
        ScheduledExecutorService flusher = Executors.newSingleThreadScheduledExecutor(daemon("vector-store-flush"));
        flusher.scheduleWithFixedDelay(
                () -> settle(store), FLUSH_EVERY.toMillis(), FLUSH_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return new EmbeddedQdrant(lock, store, searching, calls, flusher, server);
    }

    public int port() {
        return server.getPort();
    }

    /** Ends the calls under way, makes everything durable and frees the folder. */
    @Override
    public void close() {
        flusher.shutdown();
        server.shutdown();
        try {
            if (!server.awaitTermination(STOP_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
                server.shutdownNow();
            }
            flusher.awaitTermination(STOP_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        calls.shutdown();
        try {
            store.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The vector store could not be closed cleanly: " + e.getMessage(), e);
        } finally {
            searching.shutdown();
        }
    }

    private static CollectionStore openStore(Path folder, ExecutorService searching) {
        try {
            return CollectionStore.open(folder, searching);
        } catch (IOException e) {
            throw new UncheckedIOException("The vector store in " + folder + " cannot be opened: " + e, e);
        }
    }

    /** A failure here is the disk's; the next write with wait=true meets it and tells its client. */
    private static void settle(CollectionStore store) {
        for (Collection collection : store.all()) {
            try {
                collection.settle(STOP_DEADLINE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | TimeoutException | RuntimeException e) {
                LOG.log(Level.WARNING, "Writes could not be made durable yet", e);
            }
        }
    }

    private static void closeAfter(Exception failure, AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
