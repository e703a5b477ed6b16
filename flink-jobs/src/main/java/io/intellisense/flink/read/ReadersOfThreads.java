package io.intellisense.flink.read;

import io.intellisense.domain.ImageLimits;
import java.io.Closeable;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A reader for each thread, made when the thread first asks for one. */
final class ReadersOfThreads implements Closeable {

    private final Queue<ImageReader> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<ImageReader> mine;

    ReadersOfThreads(ImageLimits limits) {
        mine = ThreadLocal.withInitial(() -> {
            ImageReader reader = new ImageReader(new FileReader(limits));
            all.add(reader);
            return reader;
        });
    }

    ImageReader ofThisThread() {
        return mine.get();
    }

    @Override
    public void close() throws IOException {
        for (ImageReader reader : all) {
            reader.close();
        }
    }
}
