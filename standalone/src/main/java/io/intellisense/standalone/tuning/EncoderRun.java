package io.intellisense.standalone.tuning;

import io.intellisense.clip.ClipModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Several threads that embed pictures as fast as they can.
 *
 * @param batch pictures in one call
 * @param threads that call at the same time
 * @param calls that each of them makes at most, and at least one
 * @param longest after which none of them begins another call
 */
public record EncoderRun(int batch, int threads, int calls, Duration longest) {

    public EncoderRun {
        if (batch < 1 || threads < 1 || calls < 1) {
            throw new IllegalArgumentException("An encoder runs at least once, on at least 1 thread, with batches of at"
                    + " least 1, but was: " + calls + ", " + threads + ", " + batch);
        }
    }

    /** Pictures of which no two are alike, as {@link ClipModel#embedImages(byte[], int)} takes them; the same each time. */
    public static byte[] noise(int side, int count) {
        byte[] noise = new byte[count * side * side * 3];
        new Random(7).nextBytes(noise);
        return noise;
    }

    /** Images a second. */
    public double imagesPerSecond(ClipModel model) throws InterruptedException {
        byte[] noise = noise(model.card().imageSize(), batch);
        return imagesPerSecond(count -> model.embedImages(noise, count));
    }

    /** @param embed embeds so many pictures; called from all threads at once */
    double imagesPerSecond(IntConsumer embed) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger images = new AtomicInteger();
            long start = System.nanoTime();
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    int made = 0;
                    do {
                        embed.accept(batch);
                        images.addAndGet(batch);
                        made++;
                    } while (made < calls && System.nanoTime() - start < longest.toNanos());
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
            return images.get() / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
