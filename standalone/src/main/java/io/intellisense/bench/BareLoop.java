package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The least that indexing can cost: threads that read, decode and embed batches, and write nothing anywhere. */
record BareLoop(ClipModel model, List<Path> files, int threads, int batchSize) implements Interleaved.Side {

    @Override
    public double unitsPerSecond() throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        try {
            List<Future<?>> workers = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> work(next)))
                    .toList();
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return files.size() / ((System.nanoTime() - start) / 1e9);
    }

    private Void work(AtomicInteger next) throws Exception {
        int side = model.card().imageSize();
        ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
        byte[] batch = new byte[batchSize * side * side * 3];
        int filled = 0;
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            byte[] rgb = decoder.decodeSquare(Files.readAllBytes(files.get(i)), model.framing())
                    .rgb();
            System.arraycopy(rgb, 0, batch, filled++ * rgb.length, rgb.length);
            if (filled == batchSize) {
                model.embedImages(batch, filled);
                filled = 0;
            }
        }
        if (filled > 0) {
            model.embedImages(Arrays.copyOf(batch, filled * side * side * 3), filled);
        }
        return null;
    }
}
