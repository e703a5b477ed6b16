package io.intellisense.bench;

import io.intellisense.index.ImagePoint;
import io.intellisense.index.VectorIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Writes new images to an index, durably, in requests of one size.
 *
 * @param images in one run
 * @param batch images in a request
 * @param inFlight requests that wait for an answer at the same time
 */
record SinkSide(VectorIndex index, Supplier<ImagePoint> next, int images, int batch, int inFlight)
        implements Interleaved.Side {

    @Override
    public double unitsPerSecond() throws Exception {
        List<List<ImagePoint>> requests = requests();
        Queue<CompletableFuture<Void>> running = new ArrayDeque<>();
        long start = System.nanoTime();
        for (List<ImagePoint> request : requests) {
            if (running.size() == inFlight) {
                running.remove().get(60, TimeUnit.SECONDS);
            }
            running.add(index.put(request));
        }
        for (CompletableFuture<Void> put : running) {
            put.get(60, TimeUnit.SECONDS);
        }
        return images / ((System.nanoTime() - start) / 1e9);
    }

    /** Made before the clock starts. */
    private List<List<ImagePoint>> requests() {
        List<List<ImagePoint>> requests = new ArrayList<>();
        for (int from = 0; from < images; from += batch) {
            List<ImagePoint> request = new ArrayList<>();
            for (int i = from; i < Math.min(from + batch, images); i++) {
                request.add(next.get());
            }
            requests.add(request);
        }
        return requests;
    }
}
