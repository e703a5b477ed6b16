package io.intellisense.flink.switching;

import io.intellisense.domain.ImageId;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.flink.retry.Retrying;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Makes one collection hold what another holds. Both are walked through side by side in the order of their ids: what only the first has
 * is embedded and added, what only the second has is removed, and places are made equal. So the first walk fills, a walk after an
 * interruption continues, and a walk that finds nothing proves that nothing is missing.
 *
 * <p>The library may change meanwhile: whatever differs is looked at once more before it is touched, and what was deleted while it
 * was embedded goes again.
 */
final class AlignCollections implements AutoCloseable {

    private static final int BATCH = 16;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final VectorIndex from;
    private final VectorIndex to;
    private final Reembed reembed;
    private final Throttle throttle;
    private final int threads;
    private final ExecutorService work;

    AlignCollections(VectorIndex from, VectorIndex to, Reembed reembed, Throttle throttle, int threads) {
        this.from = from;
        this.to = to;
        this.reembed = reembed;
        this.throttle = throttle;
        this.threads = threads;
        this.work = Executors.newFixedThreadPool(threads);
    }

    /** @param look is told after each image how far it is */
    Pass pass(Consumer<Pass> look) throws InterruptedException {
        Pass pass = new Pass();
        Deque<Future<?>> running = new ArrayDeque<>();
        List<ImageId> missing = new ArrayList<>();
        CollectionWalk wanted = new CollectionWalk(from);
        CollectionWalk there = new CollectionWalk(to);
        while (wanted.image() != null || there.image() != null) {
            int order = CollectionWalk.order(wanted.image(), there.image());
            if (order < 0) {
                missing.add(wanted.image().id());
            } else if (order > 0) {
                removeUnlessWanted(there.image().id(), pass);
            } else if (!samePlaces(wanted.image(), there.image())) {
                correct(wanted.image().id(), pass);
            }
            if (order <= 0) {
                pass.seen.incrementAndGet();
                look.accept(pass);
                wanted.next();
            }
            if (order >= 0) {
                there.next();
            }
            if (missing.size() == BATCH) {
                begin(List.copyOf(missing), pass, running);
                missing.clear();
            }
        }
        begin(List.copyOf(missing), pass, running);
        while (!running.isEmpty()) {
            await(running.poll());
        }
        return pass;
    }

    private void begin(List<ImageId> ids, Pass pass, Deque<Future<?>> running) throws InterruptedException {
        if (running.size() >= 2 * threads) {
            await(running.poll());
        }
        running.add(work.submit(() -> {
            fill(ids, pass);
            return null;
        }));
    }

    private void fill(List<ImageId> ids, Pass pass) throws InterruptedException {
        if (ids.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        Map<ImageId, StoredImage> wanted = retrieve(from, ids);
        retrieve(to, ids).keySet().forEach(wanted::remove);
        Map<ImageId, ImagePayload> images = new LinkedHashMap<>();
        wanted.forEach((id, image) -> images.put(id, image.payload()));
        Reembed.Result result = reembed.of(images);
        result.refused().forEach((id, why) -> pass.refused.put(wanted.get(id), why));
        List<ImagePoint> points = result.points();
        write(() -> to.put(points));
        pass.filled.addAndGet(points.size());
        removeWhatWasDeleted(points.stream().map(ImagePoint::id).toList());
        pause(Duration.ofNanos(System.nanoTime() - began), ids.size());
    }

    private void removeWhatWasDeleted(List<ImageId> ids) throws InterruptedException {
        Set<ImageId> left = retrieve(from, ids).keySet();
        List<ImageId> gone = ids.stream().filter(id -> !left.contains(id)).toList();
        write(() -> to.delete(gone));
    }

    private void removeUnlessWanted(ImageId id, Pass pass) throws InterruptedException {
        if (retrieve(from, List.of(id)).isEmpty() && !retrieve(to, List.of(id)).isEmpty()) {
            write(() -> to.delete(List.of(id)));
            pass.removed.incrementAndGet();
        }
    }

    private void correct(ImageId id, Pass pass) throws InterruptedException {
        StoredImage wanted = retrieve(from, List.of(id)).get(id);
        StoredImage there = retrieve(to, List.of(id)).get(id);
        if (wanted == null || there == null || samePlaces(wanted, there)) {
            return;
        }
        List<String> right = wanted.payload().locations();
        List<String> wrong = there.payload().locations().stream()
                .filter(place -> !right.contains(place))
                .toList();
        write(() -> to.addLocations(Map.of(id, right)));
        write(() -> to.removeLocations(Map.of(id, wrong)));
        pass.corrected.incrementAndGet();
    }

    private static boolean samePlaces(StoredImage one, StoredImage other) {
        return Set.copyOf(one.payload().locations())
                .equals(Set.copyOf(other.payload().locations()));
    }

    private static Map<ImageId, StoredImage> retrieve(VectorIndex index, List<ImageId> ids)
            throws InterruptedException {
        return Retrying.call(RetryPolicy.DEFAULT, () -> index.retrieve(ids));
    }

    private interface Write {
        CompletableFuture<Void> begin();
    }

    private static void write(Write write) throws InterruptedException {
        await(Retrying.async(RetryPolicy.DEFAULT, write::begin));
    }

    private static void await(Future<?> future) throws InterruptedException {
        try {
            future.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Sixteen images took longer than " + LONGEST + ".", e);
        }
    }

    private void pause(Duration worked, int images) throws InterruptedException {
        Thread.sleep(throttle.pauseAfter(worked, images, threads).toMillis());
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
